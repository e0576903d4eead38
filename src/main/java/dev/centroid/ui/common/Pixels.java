package dev.centroid.ui.common;

import dev.centroid.data.ImageShape;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns stored 8-bit pixels into what the screen shows. May be called on any thread. */
public final class Pixels {

    private static final int OPAQUE = 0xFF << 24;
    private static final int BYTE = 0xFF;
    private static final int RED = 16;
    private static final int GREEN = 8;

    private Pixels() {}

    /**
     * An image as large as its pixels.
     *
     * @param pixels {@code shape.size()} unsigned bytes, channel by channel, row by row
     */
    public static WritableImage image(ImageShape shape, byte[] pixels) {
        int plane = shape.height() * shape.width();
        int green = shape.channels() == 1 ? 0 : plane;
        int[] colours = new int[plane];
        for (int i = 0; i < plane; i++) {
            colours[i] = OPAQUE
                    | (pixels[i] & BYTE) << RED
                    | (pixels[i + green] & BYTE) << GREEN
                    | pixels[i + 2 * green] & BYTE;
        }
        WritableImage image = new WritableImage(shape.width(), shape.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        shape.width(),
                        shape.height(),
                        PixelFormat.getIntArgbInstance(),
                        colours,
                        0,
                        shape.width());
        return image;
    }
}
