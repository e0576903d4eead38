package dev.centroid.model.engine.onednn;

/** What a plan is for. */
public enum PassKind {
    /** Features with the running statistics; nothing is kept. */
    INFERENCE,
    /** Forward and back with the statistics of the batch. */
    TRAINING,
    /** Forward and back with the running statistics. */
    FROZEN_TRAINING;

    boolean isTraining() {
        return this != INFERENCE;
    }
}
