package dev.centroid.data.layout;

import java.util.Locale;
import java.util.Set;

/** Which names count as images, and which are litter that systems leave behind. */
final class FileNames {

    private static final Set<String> IMAGE_EXTENSIONS = Set.of("png", "jpg", "jpeg", "bmp", "gif");
    private static final Set<String> LITTER = Set.of("__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r");

    private FileNames() {}

    static boolean isImage(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && IMAGE_EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                && !isLitter(name);
    }

    /** Hidden files and what macOS and Windows put beside images: ignored without a word. */
    static boolean isLitter(String name) {
        return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a relative path with {@code /} or {@code \} would lead out of its folder, or is not relative at all. */
    static boolean leavesFolder(String path) {
        String slashed = "/" + path.replace('\\', '/') + "/";
        boolean absolute = slashed.startsWith("//") || (path.length() > 1 && path.charAt(1) == ':');
        return absolute || slashed.contains("/../") || slashed.indexOf('\0') >= 0;
    }
}
