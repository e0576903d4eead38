package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a dataset root in whichever layout it has. */
public final class Layouts {

    private static final int MOST_CHILDREN = 20;

    private Layouts() {}

    /**
     * Lists all classes and images of a root; reads names, sizes and times, no pixels.
     *
     * @throws dev.centroid.problem.ProblemException if the root is missing, fits no layout, or breaks a rule of its layout
     */
    public static SourceIndex read(DatasetSpec spec) {
        return read(spec, Complaints.STRICT);
    }

    /**
     * As {@link #read(DatasetSpec)}; but what is wrong with single classes, files or rows is told, and the rest is read.
     *
     * @param complaints hears what is wrong; may throw it
     * @throws dev.centroid.problem.ProblemException if the root is missing, fits no layout, or cannot be read at all
     */
    public static SourceIndex read(DatasetSpec spec, Complaints complaints) {
        List<Layout> fitting = detected(spec);
        Layout layout = fitting.get(0);
        SourceIndex index =
                switch (layout) {
                    case OMNIGLOT -> OmniglotReader.read(spec, complaints);
                    case MINI_IMAGENET -> MiniImageNetReader.read(spec, complaints);
                    case CLASS_FOLDERS -> ClassFoldersReader.read(spec.root(), complaints);
                    case ARRAYS -> ArraysReader.read(spec, complaints);
                    case LABEL_CSV -> LabelCsvReader.read(spec, complaints);
                    case SYNTHETIC_GLYPHS -> GlyphReader.read(spec.glyphs());
                    case AUTO -> throw new IllegalStateException("detection found no layout");
                };
        return Splitting.apply(spec, withOthers(spec, index, fitting.subList(1, fitting.size())));
    }

    /** Says which other layouts the root would have fitted, where somebody did not choose. */
    private static SourceIndex withOthers(DatasetSpec spec, SourceIndex index, List<Layout> others) {
        if (others.isEmpty()) {
            return index;
        }
        List<Problem> warnings = new ArrayList<>(index.warnings());
        warnings.add(
                DataProblem.SEVERAL_LAYOUTS.with(spec.root(), index.layout().key(), keys(others)));
        return index.with(index.classes(), warnings);
    }

    /**
     * The layout of a root: the one asked for, or found by looking.
     *
     * @return never {@link Layout#AUTO}
     * @throws dev.centroid.problem.ProblemException if the root is missing or, for {@link Layout#AUTO}, fits no layout
     */
    public static Layout detect(DatasetSpec spec) {
        return detected(spec).get(0);
    }

    /** The layout to be taken, and behind it others that would fit, where somebody did not choose. */
    private static List<Layout> detected(DatasetSpec spec) {
        if (spec.layout() == Layout.SYNTHETIC_GLYPHS) {
            return List.of(spec.layout());
        }
        Path root = spec.root();
        if (!Files.exists(root)) {
            throw DataProblem.ROOT_MISSING.exception(root);
        }
        if (!Files.isDirectory(root)) {
            throw DataProblem.ROOT_NOT_FOLDER.exception(root);
        }
        return spec.layout() == Layout.AUTO ? look(Folder.list(root)) : List.of(spec.layout());
    }

    /**
     * Csv files and arrays say more than folders do, so they come first. Omniglot beside another data set is a different one,
     * and nobody can tell which of the two is meant.
     */
    private static List<Layout> look(Folder root) {
        List<Layout> fitting = fitting(root);
        if (fitting.isEmpty()) {
            lookBelow(root);
            throw DataProblem.LAYOUT_UNRECOGNISED.exception(root.path(), root.inventory());
        }
        if (fitting.size() > 1 && fitting.contains(Layout.OMNIGLOT)) {
            throw DataProblem.LAYOUT_AMBIGUOUS.exception(root.path(), keys(fitting));
        }
        return fitting;
    }

    /** A folder too high is the commonest slip: names the one that is meant. */
    private static void lookBelow(Folder root) {
        for (Path child :
                root.folders().subList(0, Math.min(MOST_CHILDREN, root.folders().size()))) {
            List<Layout> fitting = fitting(Folder.list(child));
            if (!fitting.isEmpty()) {
                throw DataProblem.LAYOUT_BELOW.exception(
                        root.path(), child, fitting.get(0).key());
            }
        }
    }

    /** The layouts that a root fits, the one to be taken first. */
    private static List<Layout> fitting(Folder root) {
        List<Layout> fitting = new ArrayList<>();
        add(OmniglotReader.recognises(root), Layout.OMNIGLOT, fitting);
        add(MiniImageNetReader.recognises(root), Layout.MINI_IMAGENET, fitting);
        add(ArraysReader.recognises(root), Layout.ARRAYS, fitting);
        // Csv files whose images lie in class folders are one layout, not two.
        boolean listed = fitting.contains(Layout.MINI_IMAGENET);
        add(!listed && ClassFoldersReader.recognises(root), Layout.CLASS_FOLDERS, fitting);
        // A csv beside class folders may be about anything; on its own it is the root's index.
        add(fitting.isEmpty() && LabelCsvReader.recognises(root), Layout.LABEL_CSV, fitting);
        return fitting;
    }

    private static void add(boolean fits, Layout layout, List<Layout> fitting) {
        if (fits) {
            fitting.add(layout);
        }
    }

    private static String keys(List<Layout> layouts) {
        return layouts.stream().map(Layout::key).collect(Collectors.joining(", "));
    }
}
