package dev.centroid.ui.chart;

import java.util.Objects;

/**
 * One curve of a chart. Immutable.
 *
 * @param id names the curve within its chart, the same at each update: what is hidden stays hidden
 * @param label its name for people
 * @param style how its points are drawn
 * @param weight how strongly it is drawn
 * @param slot which colour of the palette, from 0; wraps around
 * @param points all its points
 */
public record Curve(String id, String label, CurveStyle style, CurveWeight weight, int slot, Points points) {

    /** Checks that nothing is missing and that a band has limits. */
    public Curve {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(weight, "weight");
        if (style == CurveStyle.BAND && points.size() > 0 && !points.hasLimits()) {
            throw new IllegalArgumentException("the band " + id + " has no limits");
        }
    }

    /** A curve drawn normally. */
    public static Curve of(String id, String label, CurveStyle style, int slot, Points points) {
        return new Curve(id, label, style, CurveWeight.NORMAL, slot, points);
    }

    /** The same curve, pale and thin. */
    public Curve faint() {
        return new Curve(id, label, style, CurveWeight.FAINT, slot, points);
    }

    /** The same curve, broken. */
    public Curve dashed() {
        return new Curve(id, label, style, CurveWeight.DASHED, slot, points);
    }
}
