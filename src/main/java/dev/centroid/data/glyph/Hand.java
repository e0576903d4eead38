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

    static Hand draw(Dice dice) {
        return new Hand(
                dice.between(0.5, 0.78),
                1 + dice.spread(0.1),
                dice.spread(0.12),
                dice.spread(0.07),
                dice.spread(0.05),
                dice.spread(0.05),
                dice.between(0.011, 0.017),
                dice.between(0.015, 0.04),
                dice.between(0.01, 0.04));
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
        for (List<PenPoint> stroke : shape.strokes()) {
            double[] line = PenPath.sample(missed(stroke, dice), 0.04);
            for (int i = 0; i < line.length; i += 2) {
                double x = wide * (line[i] - lean * line[i + 1]);
                double y = high * line[i + 1];
                line[i] = inside(x0 + cos * x - sin * y) * side;
                line[i + 1] = inside(y0 + sin * x + cos * y) * side;
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
        for (PenPoint p : stroke) {
            points.add(new PenPoint(
                    begin.x() + dx + stretchX * (p.x() - begin.x()) + dice.spread(wobble),
                    begin.y() + dy + stretchY * (p.y() - begin.y()) + dice.spread(wobble),
                    p.corner()));
        }
        return points;
    }

    private static double inside(double share) {
        return Math.min(Math.max(share, 0.02), 0.98);
    }
}
