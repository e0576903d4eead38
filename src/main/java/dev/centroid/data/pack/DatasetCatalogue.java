package dev.centroid.data.pack;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.layout.ClassSplit;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.Layouts;
import dev.centroid.data.layout.PartSelection;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All classes and images of a dataset root, to be looked at: names at once, pixels one image at a time and straight from where
 * they lie. Safe for several threads. Owns the archives that it has opened.
 *
 * <p>decision: nothing is packed for a look. A pack holds squares at the stored size; a person wants to see the images as they
 * are, at once, also those of a root that is too large to be packed just for a look or holds images that cannot be packed.
 */
public final class DatasetCatalogue implements AutoCloseable {

    private static final int NO_CLASS = -1;

    private final DatasetSpec spec;
    private final SourceIndex source;
    private final ClassSplit split;
    private final List<ImageSource> images;
    private final List<CatalogueClass> classes = new ArrayList<>();
    private final List<int[]> imagesOf = new ArrayList<>();
    private final int[] classOf;
    private final OriginalImages originals;

    private DatasetCatalogue(DatasetSpec spec, SourceIndex source) {
        this.spec = spec;
        this.source = source;
        this.split = ClassSplit.of(spec, source.summaries());
        this.images = source.images();
        this.originals = new OriginalImages(spec);
        this.classOf = new int[images.size()];
        Arrays.fill(classOf, NO_CLASS);
        for (DatasetPart part : DatasetPart.values()) {
            list(part, split.part(part));
        }
    }

    private void list(DatasetPart part, PartSelection selection) {
        for (int c = 0; c < selection.classCount(); c++) {
            int[] own = selection.imagesOf(c);
            String name = source.classes().get(selection.sourceClass(c)).name();
            CatalogueClass entry = new CatalogueClass(classes.size(), name, part, own.length);
            for (int image : own) {
                classOf[image] = entry.number();
            }
            classes.add(entry);
            imagesOf.add(own);
        }
    }

    /**
     * Lists a root. Reads names, no pixels.
     *
     * @throws dev.centroid.problem.ProblemException if the root is missing, fits no layout, breaks a rule of its layout, or
     *     cannot be split as the specification says
     */
    public static DatasetCatalogue of(DatasetSpec spec) {
        return new DatasetCatalogue(spec, Layouts.read(spec));
    }

    /** How the root is read. */
    public DatasetSpec spec() {
        return spec;
    }

    /** The layout found. */
    public Layout layout() {
        return source.layout();
    }

    /** The classes by part, in the order of {@link DatasetPart}, then by name. */
    public List<CatalogueClass> classes() {
        return List.copyOf(classes);
    }

    /** The images of a class, ascending; the caller owns the array. */
    public int[] imagesOf(CatalogueClass of) {
        return imagesOf.get(of.number()).clone();
    }

    /** Whether an image belongs to a class of some part. */
    public boolean isListed(int image) {
        return image >= 0 && image < classOf.length && classOf[image] != NO_CLASS;
    }

    /** The class of an image that {@link #imagesOf} gave. */
    public CatalogueClass classOf(int image) {
        return classes.get(classOf[image]);
    }

    /** Where an image lies, relative to the root. */
    public String imageName(int image) {
        return images.get(image).name();
    }

    /** What is odd about the root but no error. */
    public List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>(source.warnings());
        warnings.addAll(split.warnings());
        return warnings;
    }

    /**
     * Counts and sizes; reads the headers of at most 2,000 images.
     *
     * @throws dev.centroid.problem.ProblemException if one of those cannot be read
     */
    public DatasetReport report() {
        return DatasetDescriber.describe(spec, source, split);
    }

    /**
     * Reads an image in its own size and with its own channels; a generated glyph at its stored size.
     *
     * @throws dev.centroid.problem.ProblemException naming it, if it is no whole image
     */
    public SampleImage read(int image) {
        return originals.read(images.get(image));
    }

    /** Closes the archives; no image can be read any more. */
    @Override
    public void close() {
        originals.close();
    }
}
