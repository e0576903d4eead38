package dev.centroid.data;

import java.nio.FloatBuffer;

/**
 * A batch of preprocessed images ready for the backbone, in a buffer that is reused once the batch is closed.
 */
public interface ImageBatch extends AutoCloseable {

    /** Number of images, B. */
    int count();

    /** Direct, native order, position 0, limit B·C·H·W: normalised pixels [B, C, H, W]. */
    FloatBuffer pixels();

    /** Gives the buffer back to its owner. */
    @Override
    void close();
}
