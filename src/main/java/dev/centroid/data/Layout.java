package dev.centroid.data;

/** How images lie below a dataset root. */
public enum Layout {
    /** Found out by looking. */
    AUTO("auto"),
    /** Omniglot's official zips or the folders inside them. */
    OMNIGLOT("omniglot"),
    /** {@code images/} with {@code train.csv}, {@code val.csv}, {@code test.csv}. */
    MINI_IMAGENET("mini-imagenet"),
    /** A folder of class folders, or {@code train/ val/ test/} of class folders. */
    CLASS_FOLDERS("class-folders"),
    /** Generated alphabets; needs no files. */
    SYNTHETIC_GLYPHS("synthetic-glyphs");

    private final String key;

    Layout(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
