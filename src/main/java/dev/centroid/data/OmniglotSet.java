package dev.centroid.data;

/** Which Omniglot characters are the base classes; the novel ones are always the evaluation set. */
public enum OmniglotSet {
    /** 30 alphabets, 964 characters. */
    BACKGROUND("background", "images_background"),
    /** 5 alphabets, 136 characters. */
    SMALL_1("small1", "images_background_small1"),
    /** 5 alphabets, 156 characters. */
    SMALL_2("small2", "images_background_small2");

    /** The name of the official archive of the novel characters without {@code .zip}. */
    public static final String EVALUATION = "images_evaluation";

    private final String key;
    private final String archive;

    OmniglotSet(String key, String archive) {
        this.key = key;
        this.archive = archive;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }

    /** The name of the official archive without {@code .zip}. */
    public String archive() {
        return archive;
    }
}
