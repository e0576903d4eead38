package dev.centroid.ui.datasets;

/** What the middle of the place shows. */
public enum Showing {
    /** The images of the classes that are chosen. */
    IMAGES("images"),
    /** What the doctor found. */
    CHECK("check");

    private final String key;

    Showing(String key) {
        this.key = key;
    }

    /** The end of its bundle key. */
    public String key() {
        return key;
    }
}
