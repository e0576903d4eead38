package dev.centroid.data.glyph;

/**
 * A place that the pen passes; x to the right, y downwards.
 *
 * @param corner whether the pen may turn sharply here
 */
record PenPoint(double x, double y, boolean corner) {

    static PenPoint smooth(double x, double y) {
        return new PenPoint(x, y, false);
    }

    static PenPoint sharp(double x, double y) {
        return new PenPoint(x, y, true);
    }

    /** The point at {@code share} of the way to another, moved sideways by {@code bulge} times that way's length. */
    PenPoint towards(PenPoint other, double share, double bulge) {
        double dx = other.x - x;
        double dy = other.y - y;
        return smooth(x + share * dx - bulge * dy, y + share * dy + bulge * dx);
    }

    double distance(PenPoint other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
