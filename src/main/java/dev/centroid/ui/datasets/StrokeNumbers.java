package dev.centroid.ui.datasets;

import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.PenRenderer;
import dev.centroid.data.stroke.Stroke;
import dev.centroid.data.stroke.StrokePoint;
import java.util.ArrayList;
import java.util.List;

/** Where the number of each stroke stands: beside its beginning, off its way, and not upon another number. */
final class StrokeNumbers {

    /** The way of the first points tells where a stroke goes, in pixels of the paper. */
    private static final double BEGINNING = 8;

    /** Directions tried, in quarter turns from straight back. */
    private static final double[] TURNS = {0, 1, -1, 0.5, -0.5, 2};

    /**
     * A place on the paper.
     *
     * @param x to the right, in pixels of the paper
     * @param y downwards
     */
    record Place(double x, double y) {

        double distance(double otherX, double otherY) {
            return Math.hypot(x - otherX, y - otherY);
        }
    }

    private StrokeNumbers() {}

    /**
     * Finds the places.
     *
     * @param off how far off the beginning a number's middle stands, in pixels of the paper; numbers are as far apart at least
     *     where there is room
     */
    static List<Place> of(PenDrawing drawing, double off) {
        List<Place> places = new ArrayList<>();
        for (Stroke stroke : drawing.strokes()) {
            places.add(place(stroke, off, places));
        }
        return places;
    }

    private static Place place(Stroke stroke, double off, List<Place> taken) {
        StrokePoint first = stroke.points().get(0);
        StrokePoint ahead = stroke.points().stream()
                .filter(p -> p.distance(first) >= BEGINNING)
                .findFirst()
                .orElse(stroke.points().get(stroke.points().size() - 1));
        boolean dot = ahead.distance(first) == 0;
        double back = dot ? -Math.PI / 2 : Math.atan2(first.y() - ahead.y(), first.x() - ahead.x());
        Place best = null;
        for (double turn : TURNS) {
            double angle = back + turn * Math.PI / 2;
            Place candidate = new Place(
                    within(first.x() + off * Math.cos(angle), off), within(first.y() + off * Math.sin(angle), off));
            best = best == null ? candidate : best;
            // The paper's edge may have pushed it onto the beginning itself.
            boolean free = candidate.distance(first.x(), first.y()) >= off / 2
                    && taken.stream().allMatch(t -> t.distance(candidate.x(), candidate.y()) >= off);
            if (free) {
                return candidate;
            }
        }
        return best;
    }

    private static double within(double value, double edge) {
        return Math.max(edge / 2, Math.min(PenRenderer.PAPER - edge / 2, value));
    }
}
