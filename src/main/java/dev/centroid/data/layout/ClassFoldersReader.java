package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code train/ val/ test/} of class folders ({@code val/} may be missing), or one folder of class folders: the root, or
 * {@code images/} in it.
 */
final class ClassFoldersReader {

    private static final String IMAGES = "images";
    private static final String TRAIN = "train";
    private static final List<String> VAL = List.of("val", "validation", "valid");
    private static final String TEST = "test";

    private ClassFoldersReader() {}

    static boolean recognises(Folder root) {
        if (hasParts(root.path())) {
            return true;
        }
        return holdsClasses(root.folders()) || holdsClassesInImages(root.path());
    }

    /** assumption: two class folders with images tell a folder of classes from a folder that merely holds one of images. */
    private static boolean holdsClasses(List<Path> folders) {
        return folders.stream().filter(Folder::holdsImage).limit(2).count() == 2;
    }

    private static boolean holdsClassesInImages(Path root) {
        Path images = root.resolve(IMAGES);
        return Files.isDirectory(images) && holdsClasses(Folder.foldersIn(images));
    }

    static SourceIndex read(Path root, Complaints complaints) {
        IndexBuilder builder = new IndexBuilder(complaints);
        if (hasParts(root)) {
            readPart(root, TRAIN, GivenPart.BASE, builder);
            for (String name : VAL) {
                if (Files.isDirectory(root.resolve(name))) {
                    readPart(root, name, GivenPart.VALIDATION, builder);
                    break;
                }
            }
            readPart(root, TEST, GivenPart.NOVEL, builder);
        } else {
            boolean inside = !holdsClasses(Folder.foldersIn(root)) && holdsClassesInImages(root);
            readClasses(root, inside ? root.resolve(IMAGES) : root, GivenPart.OPEN, builder);
        }
        return builder.build(Layout.CLASS_FOLDERS);
    }

    /** One of the two is enough, so that a missing other one is an error and not a class named "train". */
    private static boolean hasParts(Path root) {
        return holdsFolders(root.resolve(TRAIN)) || holdsFolders(root.resolve(TEST));
    }

    private static boolean holdsFolders(Path folder) {
        return Files.isDirectory(folder) && !Folder.foldersIn(folder).isEmpty();
    }

    private static void readPart(Path root, String name, GivenPart given, IndexBuilder builder) {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw DataProblem.PART_FOLDER_MISSING.exception(root, name);
        }
        readClasses(root, folder, given, builder);
    }

    private static void readClasses(Path root, Path parent, GivenPart given, IndexBuilder builder) {
        Folder folder = Folder.list(parent);
        if (folder.folders().isEmpty()) {
            throw DataProblem.NO_IMAGES.exception(parent);
        }
        List<Path> stray = new ArrayList<>(folder.images());
        if (given != GivenPart.OPEN) {
            stray.addAll(folder.others());
        }
        stray.forEach(f -> builder.ignore(Folder.relative(root, f)));
        // Several folders at a time: the file system answers them side by side.
        List<ClassFolder> read = folder.folders().parallelStream()
                .map(child -> ClassFolder.read(root, child))
                .toList();
        for (ClassFolder one : read) {
            one.others.forEach(builder::ignore);
            builder.add(one.name, given, one.place + "/", one.images);
            builder.addBytes(one.bytes);
        }
    }

    /** A class folder with its images; the {@code others} in it are no images. */
    private record ClassFolder(String name, String place, List<ImageSource> images, long bytes, List<String> others) {

        static ClassFolder read(Path root, Path child) {
            Folder folder = Folder.list(child);
            List<ImageSource> sources = Folder.sources(root, folder);
            long bytes = 0;
            for (ImageSource source : sources) {
                bytes += ((ImageSource.InFile) source).bytes();
            }
            return new ClassFolder(
                    Folder.name(child),
                    Folder.relative(root, child),
                    IndexBuilder.compact(sources),
                    bytes,
                    folder.others().stream().map(f -> Folder.relative(root, f)).toList());
        }
    }
}
