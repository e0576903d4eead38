package dev.centroid.data.pack;

/** Hears how far the packing of images has come; called on the thread that opens the dataset, about ten times a second. */
@FunctionalInterface
public interface PackProgress {

    /** Hears nothing. */
    PackProgress NONE = (done, total) -> {};

    /**
     * Some images are packed. Not called at all for a pack that exists already.
     *
     * @param done images packed
     * @param total images in all
     */
    void packed(long done, long total);
}
