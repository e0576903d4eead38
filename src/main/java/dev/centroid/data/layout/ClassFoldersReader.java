package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code train/ val/ test/} of class folders ({@code val/} may be missing), or one folder of class folders. */
final class ClassFoldersReader {

    private static final String TRAIN = "train";
    private static final List<String> VAL = List.of("val", "validation", "valid");
    private static final String TEST = "test";

    private ClassFoldersReader() {}

    static boolean recognises(Folder root) {
        if (hasParts(root.path())) {
            return true;
        }
        // assumption: two class folders with images tell a folder of classes from a folder that merely holds one of
        // images.
        return root.folders().stream()
                        .filter(f -> !Folder.list(f).images().isEmpty())
                        .limit(2)
                        .count()
                == 2;
    }

    static SourceIndex read(Path root) {
        IndexBuilder builder = new IndexBuilder();
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
            readClasses(root, root, GivenPart.OPEN, builder);
        }
        return builder.build(Layout.CLASS_FOLDERS);
    }

    /** One of the two is enough, so that a missing other one is an error and not a class named "train". */
    private static boolean hasParts(Path root) {
        return holdsFolders(root.resolve(TRAIN)) || holdsFolders(root.resolve(TEST));
    }

    private static boolean holdsFolders(Path folder) {
        return Files.isDirectory(folder) && !Folder.list(folder).folders().isEmpty();
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
        for (Path child : folder.folders()) {
            Folder images = Folder.list(child);
            images.others().forEach(f -> builder.ignore(Folder.relative(root, f)));
            List<ImageSource> sources = Folder.sources(root, images);
            builder.add(Folder.name(child), given, Folder.relative(root, child) + "/", sources);
            builder.addBytesOf(sources);
        }
    }
}
