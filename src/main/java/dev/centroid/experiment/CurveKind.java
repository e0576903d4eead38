package dev.centroid.experiment;

/** What can be drawn of a run, from its logs. */
public enum CurveKind {
    /** Training loss, per epoch or per step. */
    TRAIN_LOSS("train_loss", "loss", false),
    /** Training accuracy, per epoch or per step. */
    TRAIN_ACCURACY("train_accuracy", "accuracy", true),
    /** Accuracy on held-out images of the base classes, per epoch; stage 1 only. */
    HOLDOUT_ACCURACY("holdout_accuracy", "", true),
    /** Few-shot accuracy on validation classes, per epoch; a curve for each task. */
    VALIDATION_ACCURACY("", "", true),
    /** Learning rate, per epoch or per step. */
    LEARNING_RATE("learning_rate", "learning_rate", false),
    /** Accuracy of each training episode; stage 2 only. */
    EPISODE_ACCURACY("", "", true);

    private final String epochColumn;
    private final String stepColumn;
    private final boolean share;

    CurveKind(String epochColumn, String stepColumn, boolean share) {
        this.epochColumn = epochColumn;
        this.stepColumn = stepColumn;
        this.share = share;
    }

    /** Its column in {@code metrics.csv}; empty where it is not one column. */
    String epochColumn() {
        return epochColumn;
    }

    /** Its column in {@code steps.csv}; empty where there is none. */
    String stepColumn() {
        return stepColumn;
    }

    /** Whether it can be drawn per step. */
    public boolean hasSteps() {
        return !stepColumn.isEmpty();
    }

    /** Whether its values are shares, 0..1. */
    public boolean isShare() {
        return share;
    }
}
