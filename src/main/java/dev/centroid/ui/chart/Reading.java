package dev.centroid.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What the curves say at one x.
 *
 * @param x of the point nearest to the mouse
 * @param entries a value for each curve that has one there
 */
record Reading(double x, List<Entry> entries) {

    /** Curves that end further away than this share of the picture say nothing. */
    private static final double REACH = 0.02;

    /**
     * The value of one curve.
     *
     * @param curve the curve
     * @param point index of its point
     */
    record Entry(Curve curve, int point) {

        double y() {
            return curve.points().y(point);
        }

        /** Half the distance of the limits, for "± …"; NaN without limits. */
        double halfWidth() {
            Points points = curve.points();
            return points.hasLimits() ? (points.upper(point) - points.lower(point)) / 2 : Double.NaN;
        }
    }

    /**
     * Reads curves at the point nearest to {@code x}; a staircase at the step that holds there.
     *
     * @param seen the stretch of x that is drawn
     */
    static Reading at(List<Curve> curves, double x, Span seen) {
        double nearest = nearest(curves, x);
        List<Entry> entries = new ArrayList<>();
        double reach = REACH * seen.length();
        for (Curve curve : curves) {
            Points points = curve.points();
            int point = curve.style() == CurveStyle.STEP ? points.lastUpTo(nearest) : points.nearest(nearest);
            if (point >= 0 && holds(curve, point, nearest, reach) && Double.isFinite(points.y(point))) {
                entries.add(new Entry(curve, point));
            }
        }
        return new Reading(nearest, entries);
    }

    /** Staircases have few points and hold between them: they do not decide where the others are read. */
    private static double nearest(List<Curve> curves, double x) {
        double best = Double.NaN;
        for (Curve curve : curves) {
            Points points = curve.points();
            int point = curve.style() == CurveStyle.STEP ? -1 : points.nearest(x);
            if (point >= 0 && !(Math.abs(points.x(point) - x) >= Math.abs(best - x))) {
                best = points.x(point);
            }
        }
        return Double.isNaN(best) ? x : best;
    }

    private static boolean holds(Curve curve, int point, double x, double reach) {
        Points points = curve.points();
        if (curve.style() == CurveStyle.STEP) {
            return x <= points.x(points.size() - 1) + reach;
        }
        boolean inside = points.x(0) <= x && x <= points.x(points.size() - 1);
        return Math.abs(points.x(point) - x) <= reach || (inside && curve.style() != CurveStyle.DOTS);
    }
}
