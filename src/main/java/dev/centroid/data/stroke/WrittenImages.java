package dev.centroid.data.stroke;

import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.Layout;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Images of which it is known how they were written, so that they can be written once more. Holds the strokes in memory, about
 * 6 KB an image; safe for several threads.
 */
public final class WrittenImages implements ImageDataset {

    /** Points closer than this are on the same pixel: fewer of them draw as well. */
    private static final double SPACING = 2;

    /** The pen's half width varies by this share, as people's do. */
    private static final double WIDTH_SPREAD = 0.15;

    private final ImageDataset images;
    private final PenDrawing[] drawings;
    private final int known;

    private WrittenImages(ImageDataset images, PenDrawing[] drawings, int known) {
        this.images = images;
        this.drawings = drawings;
        this.known = known;
    }

    /**
     * Where the strokes of a dataset's base classes lie.
     *
     * @throws dev.centroid.problem.ProblemException if there are none
     */
    public static StrokeSet strokesOf(DatasetSpec dataset) {
        String set = dataset.omniglot().archive();
        Optional<StrokeSet> strokes =
                dataset.layout() == Layout.SYNTHETIC_GLYPHS ? Optional.empty() : StrokeSet.beside(dataset.root(), set);
        return strokes.orElseThrow(() -> DataProblem.STROKES_MISSING.exception(dataset.root(), StrokeSet.nameFor(set)));
    }

    /**
     * The base images with their strokes.
     *
     * @param images the base classes of the dataset
     * @throws dev.centroid.problem.ProblemException if there are no strokes, or a file of them is damaged
     */
    public static WrittenImages of(ImageDataset images, DatasetSpec dataset) {
        PenDrawing[] drawings = new PenDrawing[images.imageCount()];
        int known = 0;
        try (StrokeSet strokes = strokesOf(dataset)) {
            for (int i = 0; i < drawings.length; i++) {
                drawings[i] = strokes.of(images.imageName(i))
                        .map(d -> d.resampled(SPACING))
                        .orElse(null);
                known += drawings[i] == null ? 0 : 1;
            }
        }
        return new WrittenImages(images, drawings, known);
    }

    /** How many images have strokes. */
    public int known() {
        return known;
    }

    @Override
    public boolean writeAgain(int image, SplittableRandom random, byte[] target, int offset) {
        if (drawings[image] == null) {
            return false;
        }
        ImageShape shape = images.shape();
        double radius = PenRenderer.RADIUS * (1 + WIDTH_SPREAD * (2 * random.nextDouble() - 1));
        PenRenderer.draw(StrokeJitter.USUAL.again(drawings[image], random), shape.width(), radius, target, offset);
        int plane = shape.width() * shape.height();
        for (int c = 1; c < shape.channels(); c++) {
            System.arraycopy(target, offset, target, offset + c * plane, plane);
        }
        return true;
    }

    @Override
    public String fingerprint() {
        return images.fingerprint();
    }

    @Override
    public ImageShape shape() {
        return images.shape();
    }

    @Override
    public int imageCount() {
        return images.imageCount();
    }

    @Override
    public int classCount() {
        return images.classCount();
    }

    @Override
    public String className(int classIndex) {
        return images.className(classIndex);
    }

    @Override
    public String imageName(int image) {
        return images.imageName(image);
    }

    @Override
    public int classOf(int image) {
        return images.classOf(image);
    }

    @Override
    public int[] imagesOf(int classIndex) {
        return images.imagesOf(classIndex);
    }

    @Override
    public void readPixels(int image, byte[] target, int offset) {
        images.readPixels(image, target, offset);
    }
}
