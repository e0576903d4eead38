package dev.centroid.data.stroke;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The same character written once more: the whole drawing turned, leant, scaled and moved a little, each stroke misplaced a
 * little, and its way bent smoothly. All draws come from the generator that is given.
 *
 * @param turn standard deviation of the turn, in radians
 * @param lean of the lean to the side, per height
 * @param stretch of the scale of width and height, as a share
 * @param move of the place on the paper, in pixels
 * @param misplace of each stroke's place, in pixels
 * @param bend of each stroke's way, in pixels
 */
public record StrokeJitter(double turn, double lean, double stretch, double move, double misplace, double bend) {

    /** About as much as two people differ, not as much as two characters do. */
    public static final StrokeJitter USUAL = new StrokeJitter(0.08, 0.1, 0.08, 3, 1.2, 1.2);

    private static final double MIDDLE = PenRenderer.PAPER / 2;
    private static final double SPACING = 2;

    /** A stroke is bent by so many half waves at most. */
    private static final int WAVES = 3;

    /**
     * Writes a drawing once more.
     *
     * @return strokes whose points lie at equal distances, so that a slow pen is bent no more than a quick one
     */
    public List<Stroke> again(PenDrawing drawing, SplittableRandom random) {
        double angle = spread(random, turn);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double slant = spread(random, lean);
        double wide = 1 + spread(random, stretch);
        double high = 1 + spread(random, stretch);
        double right = MIDDLE + spread(random, move);
        double down = MIDDLE + spread(random, move);
        List<Stroke> written = new ArrayList<>();
        for (Stroke stroke : drawing.resampled(SPACING).strokes()) {
            Bend bend = new Bend(random);
            List<StrokePoint> points = new ArrayList<>();
            int last = Math.max(1, stroke.points().size() - 1);
            for (int i = 0; i < stroke.points().size(); i++) {
                StrokePoint point = stroke.points().get(i);
                double along = (double) i / last;
                double x = point.x() - MIDDLE + bend.right(along);
                double y = point.y() - MIDDLE + bend.down(along);
                double leant = wide * (x - slant * y);
                double tall = high * y;
                points.add(new StrokePoint(
                        right + cos * leant - sin * tall, down + sin * leant + cos * tall, point.millis()));
            }
            written.add(new Stroke(points));
        }
        return written;
    }

    /** How far a stroke's points are off, as a function of the share of its way: a few half cosine waves. */
    private final class Bend {

        private final double[] right = new double[WAVES + 1];
        private final double[] down = new double[WAVES + 1];

        Bend(SplittableRandom random) {
            for (int w = 0; w <= WAVES; w++) {
                double size = w == 0 ? misplace : bend / w;
                right[w] = spread(random, size);
                down[w] = spread(random, size);
            }
        }

        double right(double along) {
            return sum(right, along);
        }

        double down(double along) {
            return sum(down, along);
        }

        private double sum(double[] sizes, double along) {
            double sum = 0;
            for (int w = 0; w < sizes.length; w++) {
                sum += sizes[w] * StrictMath.cos(Math.PI * w * along);
            }
            return sum;
        }
    }

    /** Nearly normal, never beyond 3.5 deviations, and the same on every platform: the sum of four uniform draws. */
    private static double spread(SplittableRandom random, double deviation) {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 2) * StrictMath.sqrt(3) * deviation;
    }
}
