package dev.centroid.data;

/** How images lie below a dataset root. */
public enum Layout {
    /** Found out by looking. */
    AUTO("auto"),
    /** Omniglot's official zips or the folders inside them. */
    OMNIGLOT("omniglot"),
    /** {@code train.csv}, {@code val.csv}, {@code test.csv} that list images in {@code images/} or in class folders. */
    MINI_IMAGENET("mini-imagenet"),
    /** A folder of class folders, or {@code train/ val/ test/} of class folders, or lists of classes beside them. */
    CLASS_FOLDERS("class-folders"),
    /** Arrays of pixels or lists of encoded images: miniImageNet's pickles, tieredImageNet's npz and pickles. */
    ARRAYS("arrays"),
    /** One csv file of any name that lists images with their labels. */
    LABEL_CSV("label-csv"),
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
