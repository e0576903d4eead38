package dev.centroid.data.pixel;

/**
 * The rectangle of a source image that a target is made from. Edges may lie between pixels; pixel {@code i} covers
 * {@code i..i+1}.
 *
 * @param top upper edge in source pixels, at least 0
 * @param left left edge in source pixels, at least 0
 * @param height in source pixels, above 0
 * @param width in source pixels, above 0
 */
public record SourceBox(double top, double left, double height, double width) {

    /** Checks that there is something in the box and that it does not begin outside the image. */
    public SourceBox {
        if (!(top >= 0 && left >= 0 && height > 0 && width > 0)) {
            throw new IllegalArgumentException("no box: " + top + ", " + left + ", " + height + " × " + width);
        }
    }

    /** The whole image. */
    public static SourceBox whole(int height, int width) {
        return new SourceBox(0, 0, height, width);
    }

    /** The largest centred square: what is left when the shorter side is scaled and the rest cropped away evenly. */
    public static SourceBox centredSquare(int height, int width) {
        int side = Math.min(height, width);
        return new SourceBox((height - side) / 2.0, (width - side) / 2.0, side, side);
    }
}
