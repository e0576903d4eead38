package dev.centroid.data.doctor;

import java.util.BitSet;

/** What was found out about each image of a root, in flat arrays: a root may hold a million. */
final class ImageFacts {

    private final int[] widths;
    private final int[] heights;
    private final long[] hashes;
    private final BitSet read = new BitSet();
    private final BitSet grey = new BitSet();
    private final BitSet blank = new BitSet();

    ImageFacts(int images) {
        widths = new int[images];
        heights = new int[images];
        hashes = new long[images];
    }

    synchronized void put(int image, int width, int height, long hash, boolean isGrey, boolean isBlank) {
        widths[image] = width;
        heights[image] = height;
        hashes[image] = hash;
        read.set(image);
        grey.set(image, isGrey);
        blank.set(image, isBlank);
    }

    int images() {
        return widths.length;
    }

    /** Whether it could be read. */
    boolean isRead(int image) {
        return read.get(image);
    }

    int readCount() {
        return read.cardinality();
    }

    int width(int image) {
        return widths[image];
    }

    int height(int image) {
        return heights[image];
    }

    /** {@code width×height}, for messages. */
    String size(int image) {
        return widths[image] + "×" + heights[image];
    }

    /** The first 8 bytes of the SHA-256 of size, channels and pixels. */
    long hash(int image) {
        return hashes[image];
    }

    /** Whether red, green and blue are the same everywhere, or there is one channel only. */
    boolean isGrey(int image) {
        return grey.get(image);
    }

    int greyCount() {
        return grey.cardinality();
    }

    /** Whether all pixels are the same. */
    boolean isBlank(int image) {
        return blank.get(image);
    }
}
