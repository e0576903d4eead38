package dev.centroid.ui.chart;

/** How the points of a curve are drawn. */
public enum CurveStyle {
    /** Joined by straight lines. */
    LINE,
    /** A staircase: a value holds from its point to the next one. */
    STEP,
    /** A dot for each point, nothing between them. */
    DOTS,
    /** Joined by straight lines, with a mark at each point: for few points, such as epochs. */
    MARKED,
    /** A line with the area between its lower and its upper limit shaded. */
    BAND
}
