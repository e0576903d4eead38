package dev.centroid.data.stroke;

import java.util.ArrayList;
import java.util.List;

/**
 * How one person wrote one character.
 *
 * @param strokes in the order they were drawn, at least one
 */
public record PenDrawing(List<Stroke> strokes) {

    /** Copies the list. */
    public PenDrawing {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("a drawing without strokes");
        }
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

    /** What is on paper so many milliseconds after the drawing began; empty at its very beginning. */
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
