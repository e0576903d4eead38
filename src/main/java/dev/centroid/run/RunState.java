package dev.centroid.run;

/** Where a run stands. The last three are absorbing: once there, a run never leaves. */
public enum RunState {
    /** Waits for its turn. */
    QUEUED,
    /** Trains or evaluates. */
    RUNNING,
    /** Holds between two steps until it is resumed or stopped. */
    PAUSED,
    /** Was asked to stop and is finishing its step and its checkpoint. */
    STOPPING,
    /** Came to its end. */
    FINISHED,
    /** Was stopped; it can be resumed from its last checkpoint. */
    CANCELLED,
    /** Ended with a problem; it can be resumed from its last checkpoint if it has one. */
    FAILED;

    /** Whether this is an end state. */
    public boolean isEnd() {
        return this == FINISHED || this == CANCELLED || this == FAILED;
    }
}
