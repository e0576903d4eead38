package dev.centroid.ui.chart;

import java.util.List;

/**
 * What a chart shows, whatever draws it. Immutable, so that a picture can be made of it on another thread.
 *
 * @param title heading; may be empty
 * @param xLabel what x is
 * @param xFormat how x is written
 * @param yLabel what y is
 * @param yFormat how y is written
 * @param log whether the y axis is logarithmic
 * @param curves in drawing order, the last on top
 */
record ChartContent(
        String title,
        String xLabel,
        AxisFormat xFormat,
        String yLabel,
        AxisFormat yFormat,
        boolean log,
        List<Curve> curves) {

    ChartContent {
        curves = List.copyOf(curves);
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return curves.stream().allMatch(curve -> curve.points().size() == 0);
    }

    /** The same with other curves. */
    ChartContent with(List<Curve> others) {
        return new ChartContent(title, xLabel, xFormat, yLabel, yFormat, log, others);
    }
}
