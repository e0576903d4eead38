package dev.centroid.experiment.config;

/** What a number in the configuration counts. */
public enum Unit {
    /** A word, a plain number or a switch. */
    NONE("none"),
    /** Pixels. */
    PIXELS("pixels"),
    /** Images. */
    IMAGES("images"),
    /** Images of a class. */
    IMAGES_PER_CLASS("images-per-class"),
    /** Classes. */
    CLASSES("classes"),
    /** Alphabets of synthetic glyphs. */
    ALPHABETS("alphabets"),
    /** Epochs. */
    EPOCHS("epochs"),
    /** Steps: parameter updates. */
    STEPS("steps"),
    /** Episodes. */
    EPISODES("episodes"),
    /** Filters of a convolution. */
    FILTERS("filters"),
    /** CPU threads. */
    THREADS("threads"),
    /** Minutes. */
    MINUTES("minutes"),
    /** A share of a whole, 0 to 1. */
    SHARE("share");

    private final String key;

    Unit(String key) {
        this.key = key;
    }

    /** The stable name, the last part of a bundle key. */
    public String key() {
        return key;
    }
}
