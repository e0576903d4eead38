package dev.centroid.data.stroke;

/**
 * Where the pen was at one moment.
 *
 * @param x to the right, in pixels of Omniglot's 105 × 105 images
 * @param y downwards, in the same pixels
 * @param millis since the drawing began
 */
public record StrokePoint(double x, double y, double millis) {

    /** The distance to another point, in pixels. */
    public double distance(StrokePoint other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point at {@code share} of the way to another, 0..1. */
    StrokePoint towards(StrokePoint other, double share) {
        return new StrokePoint(
                x + share * (other.x - x), y + share * (other.y - y), millis + share * (other.millis - millis));
    }
}
