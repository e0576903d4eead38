package dev.centroid.data.pixel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Direct float buffers, used again and again: there are never more of them than were in use at one moment. Direct memory
 * is given back by the garbage collector only, late, so that a buffer per batch would run the process out of memory. Safe
 * for several threads.
 */
final class BufferPool {

    private final List<FloatBuffer> free = new ArrayList<>();
    private int allocated;

    /** A buffer of at least {@code size} floats in native order; it holds old values. */
    synchronized FloatBuffer take(int size) {
        int fitting = -1;
        for (int i = 0; i < free.size(); i++) {
            int capacity = free.get(i).capacity();
            if (capacity >= size && (fitting < 0 || capacity < free.get(fitting).capacity())) {
                fitting = i;
            }
        }
        if (fitting >= 0) {
            return free.remove(fitting);
        }
        if (!free.isEmpty()) {
            // All are too small: one of them goes, so that their number stays.
            free.remove(0);
            allocated--;
        }
        if (size > Integer.MAX_VALUE / Float.BYTES) {
            throw new OutOfMemoryError("a batch of " + size + " values is more than one buffer can hold");
        }
        FloatBuffer buffer = ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        allocated++;
        return buffer;
    }

    synchronized void giveBack(FloatBuffer buffer) {
        free.add(buffer);
    }

    /** How many buffers there are, in use or not. */
    synchronized int size() {
        return allocated;
    }
}
