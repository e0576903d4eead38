package dev.centroid.data.stroke;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of the pen from setting it down to lifting it.
 *
 * @param points at least one, in the order of time
 */
public record Stroke(List<StrokePoint> points) {

    /** Copies the list. */
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke without points");
        }
    }

    /** The way of the pen, in pixels. */
    public double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /**
     * The same way with points at equal distances along it: begin and end are kept, times are interpolated. A stroke without
     * length becomes its first point.
     *
     * @param spacing wished for, in pixels; the nearest that divides the way evenly is taken
     */
    public Stroke resampled(double spacing) {
        if (!(spacing > 0)) {
            throw new IllegalArgumentException("spacing " + spacing);
        }
        double length = length();
        if (length == 0) {
            return new Stroke(points.subList(0, 1));
        }
        int pieces = (int) Math.max(1, Math.round(length / spacing));
        double step = length / pieces;
        List<StrokePoint> even = new ArrayList<>(pieces + 1);
        even.add(points.get(0));
        int piece = 1;
        double before = 0;
        double ahead = points.get(0).distance(points.get(1));
        for (int i = 1; i < pieces; i++) {
            double at = i * step;
            while (before + ahead < at && piece < points.size() - 1) {
                before += ahead;
                piece++;
                ahead = points.get(piece - 1).distance(points.get(piece));
            }
            double share = ahead == 0 ? 1 : Math.min(1, (at - before) / ahead);
            even.add(points.get(piece - 1).towards(points.get(piece), share));
        }
        even.add(points.get(points.size() - 1));
        return new Stroke(even);
    }
}
