package dev.centroid.model.engine.network;

/** What pooling takes of the numbers under its window. */
public enum PoolingKind {
    /** The largest. */
    MAX,
    /** The mean; zeros of the padding do not count. */
    AVERAGE,
    /** The mean; zeros of the padding count. */
    AVERAGE_WITH_PADDING
}
