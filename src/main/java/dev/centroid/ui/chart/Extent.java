package dev.centroid.ui.chart;

import java.util.List;

/** Finds how far curves reach, for axes that show all of them. */
final class Extent {

    private static final double MARGIN = 0.05;
    private static final double MARK_ROOM = 0.015;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private Extent() {}

    /** Where the points lie, with a little room for marks at the ends; 0 to 1 without points. */
    static Span ofX(List<Curve> curves) {
        Extent extent = new Extent();
        for (Curve curve : curves) {
            Points points = curve.points();
            if (points.size() > 0) {
                extent.add(points.x(0));
                extent.add(points.x(points.size() - 1));
            }
        }
        if (extent.isEmpty()) {
            return new Span(0, 1);
        }
        if (extent.low == extent.high) {
            return new Span(extent.low - 0.5, extent.high + 0.5);
        }
        boolean marks = curves.stream().anyMatch(curve -> curve.style() == CurveStyle.MARKED);
        double room = marks ? MARK_ROOM * (extent.high - extent.low) : 0;
        return new Span(extent.low - room, extent.high + room);
    }

    /**
     * The values of the points within {@code xs}, with a small margin. The margin does not cross 0, nor 1 where all values are
     * shares: an axis from -3 % to 104 % would be silly.
     *
     * @param shares whether values are shares, 0..1
     * @param log whether values of 0 and below are left out
     */
    static Span ofY(List<Curve> curves, Span xs, boolean shares, boolean log) {
        Extent extent = new Extent();
        for (Curve curve : curves) {
            extent.addValues(curve, xs, log);
        }
        if (extent.isEmpty()) {
            return log ? new Span(0.1, 1) : new Span(0, 1);
        }
        return log ? extent.withLogMargin() : extent.withMargin(shares);
    }

    private void addValues(Curve curve, Span xs, boolean log) {
        Points points = curve.points();
        int from =
                curve.style() == CurveStyle.STEP ? Math.max(0, points.lastUpTo(xs.low())) : points.firstFrom(xs.low());
        for (int i = from; i < points.size() && points.x(i) <= xs.high(); i++) {
            addIfSeen(points.y(i), log);
            if (points.hasLimits()) {
                addIfSeen(points.lower(i), log);
                addIfSeen(points.upper(i), log);
            }
        }
    }

    private void addIfSeen(double value, boolean log) {
        if (Double.isFinite(value) && (!log || value > 0)) {
            add(value);
        }
    }

    private void add(double value) {
        low = Math.min(low, value);
        high = Math.max(high, value);
    }

    private boolean isEmpty() {
        return low > high;
    }

    private Span withMargin(boolean shares) {
        double margin = low < high ? MARGIN * (high - low) : Math.max(Math.abs(low) * 0.1, shares ? 0.01 : 1e-6);
        double from = low >= 0 ? Math.max(0, low - margin) : low - margin;
        double to = shares && high <= 1 ? Math.min(1, high + margin) : high + margin;
        return new Span(from, to);
    }

    private Span withLogMargin() {
        double factor = low < high ? Math.pow(high / low, MARGIN) : 2;
        double from = Math.max(Double.MIN_NORMAL, low / factor);
        return new Span(from, Math.max(Math.nextUp(from), Math.min(Double.MAX_VALUE, high * factor)));
    }
}
