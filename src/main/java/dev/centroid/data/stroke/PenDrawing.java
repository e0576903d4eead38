package dev.centroid.data.stroke;

import java.util.ArrayList;
import java.util.List;

/**
 * How one person wrote one character.
 *
 * @param strokes in the order they were drawn, at least one
 */
public record PenDrawing(List<Stroke> strokes) {

    /** Hands slip over the paper's edge by less, in pixels. */
    private static final double SLIP = 2;

    /** Copies the list. */
    public PenDrawing {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("a drawing without strokes");
        }
    }

    /**
     * Whether the pen left the paper for more than a slip. The published images of such drawings are moved, so that their strokes
     * lie beside the ink.
     */
    public boolean leavesPaper() {
        double end = PenRenderer.PAPER + SLIP;
        return strokes.stream()
                .flatMap(stroke -> stroke.points().stream())
                .anyMatch(p -> Math.min(p.x(), p.y()) < -SLIP || Math.max(p.x(), p.y()) > end);
    }

    /** When the pen was lifted for the last time, in milliseconds since the drawing began. */
    public double millis() {
        List<StrokePoint> last = strokes.get(strokes.size() - 1).points();
        return last.get(last.size() - 1).millis();
    }

    /** The same drawing with points at equal distances; see {@link Stroke#resampled}. */
    public PenDrawing resampled(double spacing) {
        return new PenDrawing(strokes.stream().map(s -> s.resampled(spacing)).toList());
    }

    /** Where the pen is so many milliseconds after the drawing began: between two strokes it moves straight through the air. */
    public PenTip tip(double millis) {
        StrokePoint before = strokes.get(0).points().get(0);
        for (Stroke stroke : strokes) {
            boolean down = false;
            for (StrokePoint point : stroke.points()) {
                if (point.millis() > millis) {
                    double span = point.millis() - before.millis();
                    StrokePoint at = span <= 0 ? before : before.towards(point, (millis - before.millis()) / span);
                    return new PenTip(at.x(), at.y(), down);
                }
                before = point;
                down = true;
            }
        }
        return new PenTip(before.x(), before.y(), true);
    }

    /** What is on paper so many milliseconds after the drawing began: at its very beginning the point where the pen was put down. */
    public List<Stroke> until(double millis) {
        List<Stroke> drawn = new ArrayList<>();
        for (Stroke stroke : strokes) {
            List<StrokePoint> points = stroke.points();
            List<StrokePoint> passed = new ArrayList<>();
            for (int i = 0; i < points.size() && passed.size() == i; i++) {
                StrokePoint point = points.get(i);
                if (point.millis() <= millis) {
                    passed.add(point);
                } else if (i > 0) {
                    double span = point.millis() - points.get(i - 1).millis();
                    passed.add(points.get(i - 1)
                            .towards(point, (millis - points.get(i - 1).millis()) / span));
                    break;
                }
            }
            if (!passed.isEmpty()) {
                drawn.add(new Stroke(passed));
            }
        }
        return drawn;
    }
}
