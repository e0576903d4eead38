package dev.centroid.data.pixel;

/**
 * Which images make which batch of an epoch. Only ever called on the thread that asks for batches.
 */
public interface BatchPlan {

    /** Number of batches in the epoch. */
    int batches();

    /** The images of a batch, at least one, in order; not changed by the caller. */
    int[] images(int batch);

    /** Position within the epoch of the batch's first image, which keys the random draws of its augmentation. */
    long firstIndex(int batch);

    /**
     * Images in the given order, cut into batches of equal size; the last, partial batch is kept.
     *
     * @param order the images of an epoch
     * @param batchSize images in a batch, at least 1
     */
    static BatchPlan cut(int[] order, int batchSize) {
        return new CutPlan(order, batchSize);
    }
}
