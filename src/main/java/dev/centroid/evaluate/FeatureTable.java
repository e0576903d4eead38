package dev.centroid.evaluate;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.run.RunControl;
import java.util.Arrays;
import java.util.BitSet;

/** Features of images, computed once and used by every episode. Immutable; safe for several threads. */
public final class FeatureTable {

    /** Large enough to keep the cores busy, small enough for the memory of a laptop with the largest network. */
    private static final int BATCH = 64;

    private final ImageDataset dataset;
    private final int size;
    private final int[] rowOf;
    private final float[][] rows;

    private FeatureTable(ImageDataset dataset, int size, int[] rowOf, float[][] rows) {
        this.dataset = dataset;
        this.size = size;
        this.rowOf = rowOf;
        this.rows = rows;
    }

    /** Hears how many images are done. */
    @FunctionalInterface
    public interface Progress {

        /** {@code done} of {@code total} images have their features. */
        void at(int done, int total);
    }

    /**
     * Computes features with the running statistics.
     *
     * @param engine the backbone; on its own thread
     * @param source brings the images
     * @param dataset the part they belong to
     * @param wanted which images
     * @param progress hears how it goes, between batches
     * @param control asked between batches
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     * @throws dev.centroid.problem.ProblemException if a feature is not a finite number, naming the image
     */
    public static FeatureTable compute(
            BackboneEngine engine,
            ImageBatchSource source,
            ImageDataset dataset,
            BitSet wanted,
            Progress progress,
            RunControl control) {
        int size = engine.spec().featureSize();
        int[] images = wanted.stream().toArray();
        int[] rowOf = new int[dataset.imageCount()];
        Arrays.fill(rowOf, -1);
        float[][] rows = new float[images.length][];
        for (int from = 0; from < images.length; from += BATCH) {
            control.throwIfStopped();
            int[] chosen = Arrays.copyOfRange(images, from, Math.min(images.length, from + BATCH));
            float[] features = new float[chosen.length * size];
            try (ImageBatch batch = source.load(dataset, chosen)) {
                engine.infer(batch.pixels(), chosen.length, features);
            }
            for (int i = 0; i < chosen.length; i++) {
                rowOf[chosen[i]] = from + i;
                rows[from + i] = finite(Arrays.copyOfRange(features, i * size, (i + 1) * size), dataset, chosen[i]);
            }
            progress.at(from + chosen.length, images.length);
        }
        return new FeatureTable(dataset, size, rowOf, rows);
    }

    /** Features that are no numbers would score as chance without a word. */
    private static float[] finite(float[] row, ImageDataset dataset, int image) {
        for (float value : row) {
            if (!Float.isFinite(value)) {
                throw EvaluateProblem.FEATURES_NOT_FINITE.exception(dataset.imageName(image));
            }
        }
        return row;
    }

    /** The part of the dataset the features belong to. */
    public ImageDataset dataset() {
        return dataset;
    }

    /** D. */
    public int featureSize() {
        return size;
    }

    /** Copies the features of images into {@code target} [images.length][D]. */
    void gather(int[] images, float[][] target) {
        for (int i = 0; i < images.length; i++) {
            System.arraycopy(rows[rowOf[images[i]]], 0, target[i], 0, size);
        }
    }
}
