package dev.centroid.model.engine.onednn;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** A piece of native memory that begins at a page; counts among JavaCPP's limits. */
final class NativeBlock implements AutoCloseable {

    private static final long PAGE = 4096;

    private final BytePointer memory;
    private final long begin;
    private final long size;

    /**
     * Takes memory with any content.
     *
     * @throws OutOfMemoryError of JavaCPP, if the process may not or cannot have it
     */
    NativeBlock(long size) {
        this.size = size;
        this.memory = new BytePointer(size + PAGE);
        this.begin = (PAGE - memory.address() % PAGE) % PAGE;
    }

    long size() {
        return size;
    }

    /** The place so many bytes behind the beginning. */
    Pointer at(long offset) {
        return memory.getPointer(begin + offset);
    }

    @Override
    public void close() {
        memory.close();
    }
}
