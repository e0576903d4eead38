package dev.centroid.data;

/**
 * The shape of one image.
 *
 * @param channels 1 for grey or ink, 3 for red, green, blue
 * @param height in pixels
 * @param width in pixels
 */
public record ImageShape(int channels, int height, int width) {

    /** Checks that channels is 1 or 3 and that the sides are positive. */
    public ImageShape {
        if ((channels != 1 && channels != 3) || height < 1 || width < 1) {
            throw new IllegalArgumentException("not an image: " + channels + "×" + height + "×" + width);
        }
    }

    /** Number of values: channels·height·width. */
    public int size() {
        return channels * height * width;
    }
}
