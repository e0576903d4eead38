package dev.centroid.ui.chart;

/** How strongly a curve is drawn. */
public enum CurveWeight {
    /** A full line. */
    NORMAL,
    /** Pale and thin: the raw values under their smoothed line. */
    FAINT,
    /** Broken: what is planned, beside what has happened. */
    DASHED
}
