package dev.centroid.data.pack;

import dev.centroid.data.ImageShape;
import java.util.Objects;

/**
 * One image of a root, to be shown.
 *
 * @param name where it came from, relative to the root
 * @param shape its shape
 * @param pixels {@code shape.size()} unsigned bytes, channel by channel, row by row; not to be changed
 */
public record SampleImage(String name, ImageShape shape, byte[] pixels) {

    /** Checks the length. */
    public SampleImage {
        Objects.requireNonNull(name, "name");
        if (pixels.length != shape.size()) {
            throw new IllegalArgumentException(pixels.length + " bytes for " + shape);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleImage that && name.equals(that.name) && shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
