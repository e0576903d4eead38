package dev.centroid.data.layout;

/** One part of a dataset root. */
public enum DatasetPart {
    /** Images of the base classes. */
    BASE("base"),
    /** Held-out images of the base classes. */
    BASE_HOLDOUT("base-holdout"),
    /** Images of the validation classes. */
    VALIDATION("validation"),
    /** Images of the novel classes. */
    NOVEL("novel");

    private final String key;

    DatasetPart(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
