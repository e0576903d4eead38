package dev.centroid.ui.common;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Turns stored pixels into pictures for the screen. May be called on any thread, as long as the picture is not shown yet. */
public final class Pictures {

    /** Images up to this side are enlarged with crisp edges even where they have colours. */
    private static final int TINY = 40;

    private static final int OPAQUE = 0xFF000000;
    private static final int BYTE = 0xFF;

    private Pictures() {}

    /**
     * Reads an image of a dataset.
     *
     * @param largestSide images that are larger are shrunk to this side, in pixels
     */
    public static Image read(ImageDataset images, int image, int largestSide) {
        ImageShape shape = images.shape();
        byte[] pixels = new byte[shape.size()];
        images.readPixels(image, pixels, 0);
        return of(shape, pixels, largestSide);
    }

    /**
     * Draws an image.
     *
     * @param pixels {@code shape.size()} unsigned bytes, channel by channel, row by row
     * @param largestSide images that are larger are shrunk to this side, in pixels
     */
    public static Image of(ImageShape shape, byte[] pixels, int largestSide) {
        double scale = Math.min(1, (double) largestSide / Math.max(shape.width(), shape.height()));
        int width = Math.max(1, (int) Math.round(shape.width() * scale));
        int height = Math.max(1, (int) Math.round(shape.height() * scale));
        WritableImage picture = new WritableImage(width, height);
        int[] colours = colours(shape, pixels, width, height);
        picture.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), colours, 0, width);
        return picture;
    }

    /**
     * Colours of a picture, each the mean of the stored pixels under it.
     *
     * @param pixels channel by channel, row by row
     * @param width of the picture, at most that of the shape
     * @param height likewise
     * @return opaque ARGB, row by row
     */
    static int[] colours(ImageShape shape, byte[] pixels, int width, int height) {
        int[] colours = new int[width * height];
        int plane = shape.width() * shape.height();
        for (int y = 0; y < height; y++) {
            int top = y * shape.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * shape.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * shape.width() / width;
                int right = Math.max(left + 1, (x + 1) * shape.width() / width);
                int red = mean(pixels, 0, shape.width(), left, right, top, bottom);
                boolean grey = shape.channels() == 1;
                int green = grey ? red : mean(pixels, plane, shape.width(), left, right, top, bottom);
                int blue = grey ? red : mean(pixels, 2 * plane, shape.width(), left, right, top, bottom);
                colours[y * width + x] = OPAQUE | red << 16 | green << 8 | blue;
            }
        }
        return colours;
    }

    private static int mean(byte[] pixels, int offset, int stride, int left, int right, int top, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += pixels[offset + y * stride + x] & BYTE;
            }
        }
        int count = (right - left) * (bottom - top);
        return (sum + count / 2) / count;
    }

    /**
     * Fits a picture into a square: enlarged ink and tiny pictures keep their pixels' edges, all else is smoothed.
     *
     * @param ink whether it is a picture of one channel
     * @param side of the square, in screen units
     */
    public static void fit(ImageView view, Image picture, boolean ink, double side) {
        view.setImage(picture);
        view.setPreserveRatio(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        double stored = picture == null ? 0 : Math.max(picture.getWidth(), picture.getHeight());
        view.setSmooth(stored > side || !ink && stored > TINY);
    }
}
