package dev.centroid.data.glyph;

import java.util.ArrayList;
import java.util.List;

/**
 * What a character looks like before a hand draws it: its strokes, brought into a square of side 1 around (0, 0) whose
 * longer extent they fill.
 */
record CharacterShape(List<List<PenPoint>> strokes) {

    private static final int SKETCH_SIDE = 16;
    private static final double STEP = 0.05;

    /** The shape of the given strokes, moved and scaled into the square. */
    static CharacterShape of(List<List<PenPoint>> strokes) {
        double[] x = {Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] y = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (List<PenPoint> stroke : strokes) {
            double[] line = PenPath.sample(stroke, STEP);
            for (int i = 0; i < line.length; i += 2) {
                widen(x, line[i]);
                widen(y, line[i + 1]);
            }
        }
        double scale = 1 / Math.max(Math.max(x[1] - x[0], y[1] - y[0]), 1e-6);
        double middleX = (x[0] + x[1]) / 2;
        double middleY = (y[0] + y[1]) / 2;
        List<List<PenPoint>> placed = new ArrayList<>();
        for (List<PenPoint> stroke : strokes) {
            placed.add(stroke.stream()
                    .map(p -> new PenPoint((p.x() - middleX) * scale, (p.y() - middleY) * scale, p.corner()))
                    .toList());
        }
        return new CharacterShape(List.copyOf(placed));
    }

    private static void widen(double[] range, double value) {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    /** A small, thick drawing of unit length: the dot product of two sketches says how alike two characters look. */
    float[] sketch() {
        InkRaster raster = new InkRaster(SKETCH_SIDE);
        for (List<PenPoint> stroke : strokes) {
            double[] line = PenPath.sample(stroke, STEP);
            for (int i = 0; i < line.length; i++) {
                line[i] = (line[i] * 0.8 + 0.5) * SKETCH_SIDE;
            }
            raster.draw(line, 1);
        }
        float[] sketch = raster.ink();
        double square = 0;
        for (float value : sketch) {
            square += value * value;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < sketch.length; i++) {
            sketch[i] *= scale;
        }
        return sketch;
    }

    /** The way of the pen over all strokes. */
    double length() {
        double length = 0;
        for (List<PenPoint> stroke : strokes) {
            double[] line = PenPath.sample(stroke, STEP);
            for (int i = 0; i + 3 < line.length; i += 2) {
                double dx = line[i + 2] - line[i];
                double dy = line[i + 3] - line[i + 1];
                length += Math.sqrt(dx * dx + dy * dy);
            }
        }
        return length;
    }
}
