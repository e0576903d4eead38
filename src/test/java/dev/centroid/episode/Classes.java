package dev.centroid.episode;

import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;

/** Small datasets to draw episodes from. */
final class Classes {

    private Classes() {}

    static InMemoryImages of(int classes, int imagesPerClass) {
        return InMemoryImages.noise(new ImageShape(1, 2, 2), classes, imagesPerClass, 1);
    }
}
