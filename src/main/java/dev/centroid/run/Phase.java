package dev.centroid.run;

/** What images or episodes are drawn for. */
public enum Phase {
    /** Stage 1: batches of base images. */
    BASE_TRAIN("base-train"),
    /** Stage 1: held-out images of the base classes. */
    BASE_HOLDOUT("base-holdout"),
    /** Episodes drawn from the base classes. */
    META_TRAIN("meta-train"),
    /** Episodes drawn from the validation classes; the same in every epoch. */
    META_VALIDATION("meta-validation"),
    /** Episodes drawn from the novel classes, by the final evaluation only. */
    META_TEST("meta-test");

    private final String key;

    Phase(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
