package dev.centroid.data.glyph;

import java.util.ArrayList;
import java.util.List;

/**
 * How one person draws: lengths as shares of the image's side, angles in radians.
 *
 * @param size of a character's longer extent
 * @param aspect width stretched by this factor, height shrunk by it
 * @param slant how far the top leans to the right, per height
 * @param tilt whole characters turned by this angle
 * @param right how far from the middle
 * @param down how far from the middle
 * @param penRadius half the width of the line
 * @param wobble standard deviation by which points of a stroke are missed
 * @param care how exactly strokes begin where they should: standard deviation by which whole strokes are misplaced
 */
record Hand(
        double size,
        double aspect,
        double slant,
        double tilt,
        double right,
        double down,
        double penRadius,
        double wobble,
        double care) {

    private static final double STEP = 0.04;
    private static final double MARGIN = 0.01;

    /** From this distance of a stroke's points on, in the character's own size, they are missed by the full wobble. */
    private static final double FREE_LENGTH = 0.6;

    static Hand draw(Dice dice) {
        return new Hand(
                dice.between(0.52, 0.85),
                1 + dice.spread(0.11),
                dice.spread(0.12),
                dice.spread(0.08),
                dice.spread(0.05),
                dice.spread(0.05),
                dice.between(0.014, 0.02),
                dice.between(0.01, 0.026),
                dice.between(0.008, 0.024));
    }

    /** One drawing of a character, never the same twice. */
    void draw(CharacterShape shape, Dice dice, InkRaster raster, int side) {
        double angle = tilt + dice.spread(0.05);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double lean = slant + dice.spread(0.05);
        double wide = size * aspect * (1 + dice.spread(0.06));
        double high = size / aspect * (1 + dice.spread(0.06));
        double x0 = 0.5 + right + dice.spread(0.03);
        double y0 = 0.5 + down + dice.spread(0.03);
        List<double[]> lines = new ArrayList<>();
        for (List<PenPoint> stroke : shape.strokes()) {
            double[] line = PenPath.sample(missed(stroke, dice), STEP);
            for (int i = 0; i < line.length; i += 2) {
                double x = wide * (line[i] - lean * line[i + 1]);
                double y = high * line[i + 1];
                line[i] = x0 + cos * x - sin * y;
                line[i + 1] = y0 + sin * x + cos * y;
            }
            lines.add(line);
        }
        fitPaper(lines, 0);
        fitPaper(lines, 1);
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                line[i] *= side;
            }
            raster.draw(line, penRadius * side);
        }
    }

    /** The points of a stroke as this hand hits them: the stroke misplaced, stretched, and each point missed a little. */
    private List<PenPoint> missed(List<PenPoint> stroke, Dice dice) {
        PenPoint begin = stroke.get(0);
        double dx = dice.spread(care);
        double dy = dice.spread(care);
        double stretchX = 1 + dice.spread(2 * wobble);
        double stretchY = 1 + dice.spread(2 * wobble);
        List<PenPoint> points = new ArrayList<>(stroke.size());
        for (int i = 0; i < stroke.size(); i++) {
            PenPoint p = stroke.get(i);
            // Small movements are drawn with small errors, or hooks and rings would break up.
            double near = Math.min(
                    i == 0 ? 1 : p.distance(stroke.get(i - 1)),
                    i == stroke.size() - 1 ? 1 : p.distance(stroke.get(i + 1)));
            double miss = wobble * Math.min(near / FREE_LENGTH, 1);
            points.add(new PenPoint(
                    begin.x() + dx + stretchX * (p.x() - begin.x()) + dice.spread(miss),
                    begin.y() + dy + stretchY * (p.y() - begin.y()) + dice.spread(miss),
                    p.corner()));
        }
        return points;
    }

    /** Moves, and where need be shrinks, a drawing along one axis until it lies on the paper, which is 0..1. */
    private void fitPaper(List<double[]> lines, int axis) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double[] line : lines) {
            for (int i = axis; i < line.length; i += 2) {
                least = Math.min(least, line[i]);
                most = Math.max(most, line[i]);
            }
        }
        double edge = MARGIN + penRadius;
        double scale = Math.min((1 - 2 * edge) / Math.max(most - least, 1e-6), 1);
        double begin = Math.min(Math.max(least, edge), 1 - edge - scale * (most - least));
        for (double[] line : lines) {
            for (int i = axis; i < line.length; i += 2) {
                line[i] = begin + scale * (line[i] - least);
            }
        }
    }
}
