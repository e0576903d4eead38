package dev.centroid.model.engine.onednn;

/** Makes blocks of native memory, within limits. */
@FunctionalInterface
interface Blocks {

    /** A block of so many bytes. */
    NativeBlock take(long bytes);
}
