package dev.centroid.data.pack;

import dev.centroid.problem.Problem;

/**
 * Hears how far the packing of images has come: of a root that is packed before it is used, on the thread that opens it and about
 * ten times a second; of one that is packed class by class while it is used, on the packing's own thread.
 */
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

    /**
     * A class is being packed while the root is used.
     *
     * @param number of the class, from 1
     * @param classes in all
     */
    default void packingClass(int number, int classes) {}

    /**
     * The packing beside the use is over, or the root was closed.
     *
     * @param complete whether all classes are packed
     */
    default void packingEnded(boolean complete) {}

    /** The packing beside the use cannot go on, or not begin; what is not packed is read from its files. */
    default void gaveUp(Problem why) {}
}
