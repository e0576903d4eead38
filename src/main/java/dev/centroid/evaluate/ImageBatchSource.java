package dev.centroid.evaluate;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;

/** Brings images to the network's input, without augmentation. */
@FunctionalInterface
public interface ImageBatchSource {

    /** Loads images in the given order; the caller closes the batch. */
    ImageBatch load(ImageDataset dataset, int[] images);
}
