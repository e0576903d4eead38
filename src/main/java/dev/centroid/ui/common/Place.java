package dev.centroid.ui.common;

/** The five places of the window, in the order of the work. */
public enum Place {
    /** What is run: dataset, network, method, optimizer. */
    SETUP("setup", "fth-sliders"),
    /** How it goes. */
    MONITOR("monitor", "fth-activity"),
    /** Single episodes, taken apart. */
    EPISODES("episodes", "fth-grid"),
    /** Runs side by side. */
    RESULTS("results", "fth-bar-chart-2"),
    /** What lies in a dataset root. */
    DATASETS("datasets", "fth-image");

    private final String key;
    private final String icon;

    Place(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    /** The stable name: stem of its FXML and CSS, in settings and bundle keys. */
    public String key() {
        return key;
    }

    /** The name of its icon (Feather). */
    public String icon() {
        return icon;
    }
}
