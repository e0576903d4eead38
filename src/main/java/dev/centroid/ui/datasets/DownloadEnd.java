package dev.centroid.ui.datasets;

/** How the last download ended. */
enum DownloadEnd {
    /** There was none. */
    NONE(""),
    /** All that was wanted is there. */
    COMPLETE("datasets.get.complete"),
    /** Somebody stopped it. */
    STOPPED("datasets.get.stopped");

    private final String key;

    DownloadEnd(String key) {
        this.key = key;
    }

    /** The bundle key of what people are told; empty for nothing. */
    String key() {
        return key;
    }
}
