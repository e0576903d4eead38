package dev.centroid.ui.chart;

/** What a chart can be saved as. */
public enum ChartFormat {
    /** A picture of twice the pixels on the screen. */
    PNG("png"),
    /** A drawing that stays sharp at every size. */
    SVG("svg"),
    /** The numbers, all of them. */
    CSV("csv");

    private final String extension;

    ChartFormat(String extension) {
        this.extension = extension;
    }

    /** How file names of this kind end, without the dot. */
    public String extension() {
        return extension;
    }
}
