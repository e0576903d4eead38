package dev.centroid.data.pack;

import dev.centroid.data.ImageShape;

/** All images of a root in the pack's format, as its parts see them. Safe for several threads. */
interface PackImages extends AutoCloseable {

    /** The shape of every image. */
    ImageShape shape();

    /** The name of a class of the source. */
    String className(int sourceClass);

    /** Where an image came from, relative to the root. */
    String name(int image);

    /** Differs where the image does; the same however far the pack has come. */
    long contentHash(int image);

    /** Writes the pixels of an image to {@code target} from {@code offset} on. */
    void read(int image, byte[] target, int offset);

    @Override
    void close();
}
