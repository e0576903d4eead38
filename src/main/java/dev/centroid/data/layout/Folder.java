package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What lies in a folder, sorted by name (never in the file system's order), without litter. The file system is asked once for
 * each entry.
 */
final class Folder {

    /** An entry; {@code attributes} is null where they cannot be read, as with a link that leads nowhere. */
    private record Entry(String name, Path path, BasicFileAttributes attributes) {

        static Entry of(Path path) {
            return new Entry(Folder.name(path), path, attributesOf(path));
        }

        private static BasicFileAttributes attributesOf(Path path) {
            try {
                return Files.readAttributes(path, BasicFileAttributes.class);
            } catch (IOException unreadable) {
                // decision: no folder, then; an image that is read in vain is named where it is read.
                return null;
            }
        }
    }

    private final Path path;
    private final List<Entry> imageEntries = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> images = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    private Folder(Path path) {
        this.path = path;
    }

    static Folder list(Path path) {
        Folder folder = new Folder(path);
        // On all cores: the file system's answers are most of the time it takes to open a root.
        names(path).parallelStream()
                .map(Entry::of)
                .sorted(Comparator.comparing(Entry::name))
                .forEachOrdered(folder::add);
        return folder;
    }

    private static List<Path> names(Path path) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (!FileNames.isLitter(name(entry))) {
                    names.add(entry);
                }
            }
        } catch (IOException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e));
        } catch (DirectoryIteratorException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e.getCause()));
        }
        return names;
    }

    /** The folders in a folder, sorted by name; nothing is asked about what has an image's name. */
    static List<Path> foldersIn(Path path) {
        return names(path).stream()
                .filter(entry -> !FileNames.isImage(name(entry)) && Files.isDirectory(entry))
                .sorted(Comparator.comparing(Folder::name))
                .toList();
    }

    /** Whether there is an image in a folder: it looks no further than to the first. */
    static boolean holdsImage(Path path) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (FileNames.isImage(name(entry)) && !Files.isDirectory(entry)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e));
        } catch (DirectoryIteratorException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e.getCause()));
        }
    }

    private void add(Entry entry) {
        if (entry.attributes != null && entry.attributes.isDirectory()) {
            folders.add(entry.path);
        } else if (FileNames.isImage(entry.name)) {
            images.add(entry.path);
            imageEntries.add(entry);
        } else {
            others.add(entry.path);
        }
    }

    Path path() {
        return path;
    }

    List<Path> folders() {
        return folders;
    }

    List<Path> images() {
        return images;
    }

    /** Files that are no images. */
    List<Path> others() {
        return others;
    }

    /** The first few names, folders with a slash, for a message. */
    String inventory() {
        List<String> names = new ArrayList<>();
        folders.forEach(f -> names.add(name(f) + "/"));
        others.forEach(f -> names.add(name(f)));
        images.forEach(f -> names.add(name(f)));
        int shown = Math.min(names.size(), 8);
        return names.isEmpty() ? "–" : String.join(", ", names.subList(0, shown)) + (names.size() > shown ? ", …" : "");
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }

    /** An image file as a source; its name is relative to the root. */
    static ImageSource source(Path root, Path file) throws IOException {
        return source(relative(root, file), file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static ImageSource source(String name, Path file, BasicFileAttributes attributes) {
        return new ImageSource.InFile(
                name, file, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** {@code file} relative to the root, with slashes on every system. */
    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The images of a folder as sources. */
    static List<ImageSource> sources(Path root, Folder folder) {
        List<ImageSource> sources = new ArrayList<>(folder.imageEntries.size());
        String place = relative(root, folder.path);
        String prefix = place.isEmpty() ? "" : place + "/";
        for (Entry image : folder.imageEntries) {
            try {
                sources.add(
                        image.attributes == null
                                ? source(root, image.path)
                                : source(prefix + image.name, image.path, image.attributes));
            } catch (IOException e) {
                throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, relative(root, image.path), Reasons.of(e));
            }
        }
        return sources;
    }
}
