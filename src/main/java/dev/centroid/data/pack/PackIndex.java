package dev.centroid.data.pack;

import dev.centroid.data.layout.ClassSummary;
import java.util.List;

/**
 * What lies where in a pack: image {@code i} begins at byte {@code i · shape.size()}, class by class.
 *
 * @param key fingerprint of the source
 * @param format of the pixels
 * @param classes in the order of the source
 * @param images in the order of the source
 */
record PackIndex(String key, PackFormat format, List<ClassSummary> classes, List<PackedImage> images) {

    PackIndex {
        classes = List.copyOf(classes);
        images = List.copyOf(images);
    }

    /** Length of the file of pixels. */
    long pixelBytes() {
        return (long) images.size() * format.shape().size();
    }
}
