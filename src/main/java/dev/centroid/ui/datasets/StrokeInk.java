package dev.centroid.ui.datasets;

import dev.centroid.data.pack.SampleImage;
import java.awt.Color;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The ink of an image alone, in a colour that lets strokes be seen on it under both themes. */
final class StrokeInk {

    private static final int BYTE = 0xff;
    private static final int ALPHA = 24;
    private static final int RGB = 0xffffff;

    private StrokeInk() {}

    /** What is dark becomes opaque, paper becomes clear. */
    static Image picture(SampleImage image, Color colour) {
        int width = image.shape().width();
        int height = image.shape().height();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int dark = BYTE - (image.pixels()[i] & BYTE);
            pixels[i] = dark << ALPHA | colour.getRGB() & RGB;
        }
        WritableImage picture = new WritableImage(width, height);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture;
    }
}
