package dev.centroid.data.stroke;

import dev.centroid.data.glyph.InkRaster;
import java.util.List;

/** Draws pen strokes as an image: black ink on white paper, in Omniglot's manner. */
public final class PenRenderer {

    /** The side of the paper that stroke files describe, in their own pixels. */
    public static final double PAPER = 105;

    /** Half the width of Omniglot's lines, in pixels of its paper. */
    public static final double RADIUS = 1.3;

    private PenRenderer() {}

    /**
     * Draws strokes.
     *
     * @param strokes what is drawn
     * @param side of the square image, in pixels
     * @param radius half the width of the line, in pixels of the paper
     * @param target receives side·side unsigned bytes, row by row, ink 0 on paper 255
     * @param offset where in {@code target} to begin
     */
    public static void draw(List<Stroke> strokes, int side, double radius, byte[] target, int offset) {
        double scale = side / PAPER;
        InkRaster raster = new InkRaster(side);
        for (Stroke stroke : strokes) {
            List<StrokePoint> points = stroke.points();
            // A dot is a line to itself.
            double[] line = new double[2 * Math.max(2, points.size())];
            for (int i = 0; i < line.length / 2; i++) {
                StrokePoint point = points.get(Math.min(i, points.size() - 1));
                line[2 * i] = point.x() * scale;
                line[2 * i + 1] = point.y() * scale;
            }
            raster.draw(line, radius * scale);
        }
        raster.toGrey(target, offset);
    }
}
