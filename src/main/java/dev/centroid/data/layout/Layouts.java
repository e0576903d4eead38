package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a dataset root in whichever layout it has. */
public final class Layouts {

    private Layouts() {}

    /**
     * Lists all classes and images of a root; reads names, sizes and times, no pixels.
     *
     * @throws dev.centroid.problem.ProblemException if the root is missing, fits no layout, or breaks a rule of its layout
     */
    public static SourceIndex read(DatasetSpec spec) {
        Layout layout = detect(spec);
        return switch (layout) {
            case OMNIGLOT -> OmniglotReader.read(spec);
            case MINI_IMAGENET -> MiniImageNetReader.read(spec.root());
            case CLASS_FOLDERS -> ClassFoldersReader.read(spec.root());
            case SYNTHETIC_GLYPHS -> GlyphReader.read(spec.glyphs());
            case AUTO -> throw new IllegalStateException("detection found no layout");
        };
    }

    /**
     * The layout of a root: the one asked for, or found by looking.
     *
     * @return never {@link Layout#AUTO}
     * @throws dev.centroid.problem.ProblemException if the root is missing or, for {@link Layout#AUTO}, fits no layout
     */
    public static Layout detect(DatasetSpec spec) {
        if (spec.layout() == Layout.SYNTHETIC_GLYPHS) {
            return spec.layout();
        }
        Path root = spec.root();
        if (!Files.exists(root)) {
            throw DataProblem.ROOT_MISSING.exception(root);
        }
        if (!Files.isDirectory(root)) {
            throw DataProblem.ROOT_NOT_FOLDER.exception(root);
        }
        return spec.layout() == Layout.AUTO ? look(Folder.list(root)) : spec.layout();
    }

    private static Layout look(Folder root) {
        if (OmniglotReader.recognises(root)) {
            return Layout.OMNIGLOT;
        }
        if (MiniImageNetReader.recognises(root)) {
            return Layout.MINI_IMAGENET;
        }
        if (ClassFoldersReader.recognises(root)) {
            return Layout.CLASS_FOLDERS;
        }
        throw DataProblem.LAYOUT_UNRECOGNISED.exception(root.path(), root.inventory());
    }
}
