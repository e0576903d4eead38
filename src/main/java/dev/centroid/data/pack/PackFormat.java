package dev.centroid.data.pack;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.ImageShape;
import dev.centroid.data.ResizeFilter;

/**
 * All that changes the pixels of a pack besides the images themselves.
 *
 * @param channels 1 or 3
 * @param side of the stored square in pixels
 * @param filter how images are brought to that side
 */
record PackFormat(int channels, int side, ResizeFilter filter) {

    /** To be raised whenever the files' structure or the way from an image to its pixels changes. */
    static final int VERSION = 1;

    static PackFormat of(DatasetSpec spec) {
        ResizeFilter filter = spec.channels() == 1 ? ResizeFilter.BOX : ResizeFilter.BILINEAR;
        return new PackFormat(spec.channels(), spec.storeSize(), filter);
    }

    ImageShape shape() {
        return new ImageShape(channels, side, side);
    }
}
