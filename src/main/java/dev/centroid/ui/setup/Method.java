package dev.centroid.ui.setup;

import dev.centroid.experiment.config.ConfigDraft;
import dev.centroid.run.Stage;

/** Which stages are trained. */
public enum Method {
    /** Stage 1 alone. */
    CLASSIFIER("classifier", true, false),
    /** Stage 2 alone. */
    META("meta", false, true),
    /** Both, one after the other. */
    BOTH("both", true, true);

    private final String key;
    private final boolean classifier;
    private final boolean meta;

    Method(String key, boolean classifier, boolean meta) {
        this.key = key;
        this.classifier = classifier;
        this.meta = meta;
    }

    /** The end of its bundle key. */
    public String key() {
        return key;
    }

    /** Whether a stage belongs to it. */
    public boolean trains(Stage stage) {
        return stage == Stage.CLASSIFIER ? classifier : meta;
    }

    /** The method of a draft; one without a stage, which is wrong, counts as both. */
    static Method of(ConfigDraft draft) {
        boolean first = draft.has(Stage.CLASSIFIER);
        boolean second = draft.has(Stage.META);
        return first == second ? BOTH : first ? CLASSIFIER : META;
    }

    ConfigDraft in(ConfigDraft draft) {
        return draft.with(Stage.CLASSIFIER, classifier).with(Stage.META, meta);
    }
}
