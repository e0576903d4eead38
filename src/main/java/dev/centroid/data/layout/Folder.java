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

/** What lies in a folder, sorted by name (never in the file system's order), without litter. */
final class Folder {

    private final Path path;
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> images = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    private Folder(Path path) {
        this.path = path;
    }

    static Folder list(Path path) {
        Folder folder = new Folder(path);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                folder.add(entry);
            }
        } catch (IOException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e));
        } catch (DirectoryIteratorException e) {
            throw DataProblem.FOLDER_UNREADABLE.exceptionFrom(e, path, Reasons.of(e.getCause()));
        }
        Comparator<Path> byName = Comparator.comparing(Folder::name);
        folder.folders.sort(byName);
        folder.images.sort(byName);
        folder.others.sort(byName);
        return folder;
    }

    private void add(Path entry) {
        String name = name(entry);
        if (FileNames.isLitter(name)) {
            return;
        }
        if (Files.isDirectory(entry)) {
            folders.add(entry);
        } else if (FileNames.isImage(name)) {
            images.add(entry);
        } else {
            others.add(entry);
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
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new ImageSource.InFile(
                relative(root, file),
                file,
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** {@code file} relative to the root, with slashes on every system. */
    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The images of a folder as sources. */
    static List<ImageSource> sources(Path root, Folder folder) {
        List<ImageSource> sources = new ArrayList<>();
        for (Path image : folder.images) {
            try {
                sources.add(source(root, image));
            } catch (IOException e) {
                throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, relative(root, image), Reasons.of(e));
            }
        }
        return sources;
    }
}
