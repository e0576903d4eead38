package dev.centroid.run;

/** The two stages of training. */
public enum Stage {
    /** Stage 1: a classifier on the base classes. */
    CLASSIFIER("classifier"),
    /** Stage 2: the nearest-centroid rule trained episode by episode. */
    META("meta");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    /** The stable name in files and configuration keys. */
    public String key() {
        return key;
    }
}
