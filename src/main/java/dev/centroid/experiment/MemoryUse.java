package dev.centroid.experiment;

import dev.centroid.model.engine.Engines;
import org.bytedeco.javacpp.Pointer;

/**
 * The memory that this process takes, in bytes.
 *
 * @param heap Java objects
 * @param process everything, native arrays of the engine included
 */
public record MemoryUse(long heap, long process) {

    /** As it is now. Loads a native library when it is first called: not on a screen's thread. */
    public static MemoryUse now() {
        Engines.quieten();
        Runtime runtime = Runtime.getRuntime();
        return new MemoryUse(runtime.totalMemory() - runtime.freeMemory(), Pointer.physicalBytes());
    }
}
