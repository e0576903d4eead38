package dev.centroid.train;

import dev.centroid.data.ImageDataset;
import java.util.Arrays;

/** Labels of images as whole arrays. */
final class Labels {

    private Labels() {}

    static int[] of(ImageDataset dataset, int[] images) {
        return Arrays.stream(images).map(dataset::classOf).toArray();
    }
}
