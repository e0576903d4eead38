package dev.centroid.data.pixel;

import dev.centroid.data.ImageBatch;
import java.nio.FloatBuffer;

/** A finished batch in a buffer of the pool. */
final class PooledBatch implements ImageBatch {

    private final int count;
    private final BufferPool pool;
    private final FloatBuffer buffer;
    private final FloatBuffer pixels;
    private final Runnable onClose;
    private boolean closed;

    PooledBatch(int count, FloatBuffer buffer, int size, BufferPool pool, Runnable onClose) {
        this.count = count;
        this.pool = pool;
        this.buffer = buffer;
        // A slice, since native code asks a buffer for its capacity.
        this.pixels = buffer.slice(0, size);
        this.onClose = onClose;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public synchronized FloatBuffer pixels() {
        if (closed) {
            throw new IllegalStateException("the batch was closed; its buffer holds other images by now");
        }
        return pixels;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            pool.giveBack(buffer);
            onClose.run();
        }
    }
}
