package dev.centroid.model.engine;

/** How batch normalisation behaves in a training step. */
public enum NormMode {
    /** Normalises with the statistics of the batch and moves the running statistics. */
    BATCH_STATISTICS,
    /** Normalises with the running statistics and leaves them; gamma and beta are still trained. */
    FROZEN
}
