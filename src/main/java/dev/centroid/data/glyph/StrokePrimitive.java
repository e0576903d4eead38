package dev.centroid.data.glyph;

import java.util.ArrayList;
import java.util.List;

/** The movements that strokes are made of, each from a begin to an end. */
enum StrokePrimitive {
    /** Straight, or nearly. */
    LINE(1.3),
    /** A bow to one side. */
    ARC(1.3),
    /** A bow to one side and then to the other. */
    WAVE(0.6),
    /** Straight, with a curl at its end. */
    HOOK(1.0),
    /** Straight, a turn, straight. */
    TURN(1.2),
    /** Two turns. */
    ZIGZAG(0.5),
    /** Round and back to the begin. */
    LOOP(0.6),
    /** Straight, then round and across itself. */
    CROSSED_LOOP(0.45),
    /** Round and inwards. */
    SPIRAL(0.25);

    private final double share;

    StrokePrimitive(double share) {
        this.share = share;
    }

    /** How common it is over all alphabets. */
    double share() {
        return share;
    }

    /**
     * The points of one stroke.
     *
     * @param a where it begins
     * @param b where it ends, or what it is stretched towards
     */
    List<PenPoint> stroke(PenPoint a, PenPoint b, AlphabetStyle style, Dice dice) {
        double side = dice.sign();
        double bulge = side * style.bulge() * dice.between(0.7, 1.3);
        return switch (this) {
            case LINE -> List.of(a, a.towards(b, 0.5, dice.spread(0.03)), b);
            case ARC ->
                List.of(a, a.towards(b, 0.2, 0.7 * bulge), a.towards(b, 0.5, bulge), a.towards(b, 0.8, 0.7 * bulge), b);
            case WAVE ->
                List.of(a, a.towards(b, 0.25, 0.6 * bulge), a.towards(b, 0.5, 0), a.towards(b, 0.75, -0.6 * bulge), b);
            case HOOK -> hook(a, b, side * dice.between(0.16, 0.3));
            case TURN ->
                List.of(a, turn(a.towards(b, dice.between(0, 1), side * dice.between(0.4, 0.9)), style, dice), b);
            case ZIGZAG -> zigzag(a, b, side * dice.between(0.3, 0.6), style, dice);
            case LOOP -> round(a, b, side, dice.between(330, 375), 0, dice.between(0.6, 1));
            case CROSSED_LOOP -> crossedLoop(a, b, side * dice.between(0.22, 0.34));
            case SPIRAL -> round(a, b, side, dice.between(480, 620), 0.5, dice.between(0.8, 1));
        };
    }

    private static PenPoint turn(PenPoint p, AlphabetStyle style, Dice dice) {
        return new PenPoint(p.x(), p.y(), dice.chance(style.sharpness()));
    }

    private static List<PenPoint> hook(PenPoint a, PenPoint b, double size) {
        double r = Math.abs(size);
        return List.of(
                a,
                a.towards(b, 0.45, 0),
                a.towards(b, 1 - r, 0),
                a.towards(b, 1 - 0.25 * r, 0.35 * size),
                a.towards(b, 1, size),
                a.towards(b, 1 - 0.35 * r, 1.7 * size),
                a.towards(b, 1 - 1.2 * r, 1.9 * size));
    }

    private static List<PenPoint> zigzag(PenPoint a, PenPoint b, double size, AlphabetStyle style, Dice dice) {
        boolean sharp = dice.chance(style.sharpness());
        PenPoint p = a.towards(b, dice.between(0.25, 0.6), size);
        PenPoint q = a.towards(b, dice.between(0.4, 0.75), -size);
        return List.of(a, new PenPoint(p.x(), p.y(), sharp), new PenPoint(q.x(), q.y(), sharp), b);
    }

    private static List<PenPoint> crossedLoop(PenPoint a, PenPoint b, double size) {
        double r = Math.abs(size);
        return List.of(
                a,
                a.towards(b, 0.5, 0),
                a.towards(b, 1 - 0.3 * r, 0.1 * size),
                a.towards(b, 1 + 0.3 * r, 0.9 * size),
                a.towards(b, 1 - 0.4 * r, 1.6 * size),
                a.towards(b, 1 - 1.6 * r, 0.9 * size),
                a.towards(b, 1 - 1.9 * r, -0.7 * size),
                a.towards(b, 1 - 1.9 * r, -1.7 * size));
    }

    /** Around the middle of a and b, beginning at a, by {@code degrees}; shrinking by {@code inwards} of its size. */
    private static List<PenPoint> round(
            PenPoint a, PenPoint b, double side, double degrees, double inwards, double flatness) {
        PenPoint centre = a.towards(b, 0.5, 0);
        double rx = a.x() - centre.x();
        double ry = a.y() - centre.y();
        int pieces = (int) (degrees / 40) + 1;
        List<PenPoint> points = new ArrayList<>();
        for (int i = 0; i <= pieces; i++) {
            double turned = side * StrictMath.toRadians(degrees * i / pieces);
            double size = 1 - inwards * i / pieces;
            double along = size * StrictMath.cos(turned);
            double across = size * flatness * StrictMath.sin(turned);
            points.add(PenPoint.smooth(centre.x() + along * rx - across * ry, centre.y() + along * ry + across * rx));
        }
        return points;
    }
}
