package dev.centroid.data.glyph;

import java.util.List;

/** The smooth line that a pen draws through its points. */
final class PenPath {

    private PenPath() {}

    /**
     * Samples the line: a Catmull-Rom spline, each piece a cubic Hermite curve whose tangents point from the neighbour
     * before to the neighbour after; at a corner and at an end the tangent is that of the piece alone.
     *
     * @param stroke at least one point
     * @param step greatest distance of two samples, roughly
     * @return x and y of the samples in turn, at least two samples
     */
    static double[] sample(List<PenPoint> stroke, double step) {
        int pieces = stroke.size() - 1;
        if (pieces == 0) {
            PenPoint p = stroke.get(0);
            return new double[] {p.x(), p.y(), p.x(), p.y()};
        }
        int[] samples = new int[pieces];
        int total = 1;
        for (int i = 0; i < pieces; i++) {
            samples[i] = Math.max((int) (stroke.get(i).distance(stroke.get(i + 1)) / step) + 1, 2);
            total += samples[i];
        }
        double[] line = new double[2 * total];
        int at = 0;
        for (int i = 0; i < pieces; i++) {
            for (int s = 0; s < samples[i]; s++) {
                at = hermite(stroke, i, (double) s / samples[i], line, at);
            }
        }
        hermite(stroke, pieces - 1, 1, line, at);
        return line;
    }

    private static int hermite(List<PenPoint> stroke, int piece, double t, double[] line, int at) {
        PenPoint a = stroke.get(piece);
        PenPoint b = stroke.get(piece + 1);
        PenPoint before = piece == 0 || a.corner() ? a : stroke.get(piece - 1);
        PenPoint after = piece + 2 == stroke.size() || b.corner() ? b : stroke.get(piece + 2);
        double out = before == a ? 1 : 0.5;
        double in = after == b ? 1 : 0.5;
        double t2 = t * t;
        double t3 = t2 * t;
        double forA = 2 * t3 - 3 * t2 + 1;
        double forB = 3 * t2 - 2 * t3;
        double leaving = (t3 - 2 * t2 + t) * out;
        double arriving = (t3 - t2) * in;
        line[at] = forA * a.x() + forB * b.x() + leaving * (b.x() - before.x()) + arriving * (after.x() - a.x());
        line[at + 1] = forA * a.y() + forB * b.y() + leaving * (b.y() - before.y()) + arriving * (after.y() - a.y());
        return at + 2;
    }
}
