package dev.centroid.data;

import java.util.SplittableRandom;

/**
 * One part of a dataset root (base, base holdout, validation or novel classes): 8-bit images with their classes, both
 * numbered from 0. Images of a class are contiguous in no particular order. Safe for use by several threads at once.
 */
public interface ImageDataset {

    /** Identifies content and order: equal fingerprints mean equal images under equal indices. Hexadecimal, short. */
    String fingerprint();

    /** The shape of every image. */
    ImageShape shape();

    /** Number of images. */
    int imageCount();

    /** Number of classes. */
    int classCount();

    /** The name of a class, for people. */
    String className(int classIndex);

    /** Where an image came from, relative to the dataset root, for people and messages. */
    String imageName(int image);

    /** The class of an image. */
    int classOf(int image);

    /** The images of a class; the caller owns the array. */
    int[] imagesOf(int classIndex);

    /**
     * Reads the pixels of one image.
     *
     * @param image its index
     * @param target receives {@code shape().size()} unsigned bytes, channel by channel, row by row
     * @param offset where in {@code target} to begin
     */
    void readPixels(int image, byte[] target, int offset);

    /**
     * Makes an image as its author might have made it another time, where that is known, as for a drawing whose pen strokes are.
     *
     * @param image its index
     * @param random decides on the changes
     * @param target receives the pixels as for {@link #readPixels}
     * @param offset where in {@code target} to begin
     * @return whether that was done; if not, nothing was written
     */
    default boolean writeAgain(int image, SplittableRandom random, byte[] target, int offset) {
        return false;
    }
}
