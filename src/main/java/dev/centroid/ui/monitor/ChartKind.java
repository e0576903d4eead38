package dev.centroid.ui.monitor;

import java.util.Locale;

/** The charts of a run. */
enum ChartKind {
    /** Loss of each step, as measured and smoothed. */
    LOSS,
    /** Learning rate, planned and actual. */
    RATE,
    /** Accuracy of each episode (stage 2) or step (stage 1). */
    ACCURACY,
    /** Accuracies of each epoch: training, held-out images, few-shot. */
    EPOCHS;

    /** The end of its bundle keys, and its id. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
