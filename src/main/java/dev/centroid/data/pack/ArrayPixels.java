package dev.centroid.data.pack;

import dev.centroid.data.numpy.ImageArray;
import java.awt.image.BufferedImage;

/** From the bytes of one image of an array to an image, as if it had been decoded. */
final class ArrayPixels {

    private ArrayPixels() {}

    /** {@code pixels} as the array has them: channels innermost or outermost, red or blue first. */
    static BufferedImage image(ImageArray array, byte[] pixels) {
        boolean grey = array.channels() == 1;
        BufferedImage image = new BufferedImage(
                array.width(), array.height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = grey ? pixels : inOrder(array, pixels);
        image.getRaster().setDataElements(0, 0, array.width(), array.height(), bytes);
        return image;
    }

    /** Red, green, blue of pixel after pixel: the bands' order, whatever the image's own memory looks like. */
    private static byte[] inOrder(ImageArray array, byte[] pixels) {
        int channels = array.channels();
        int plane = array.height() * array.width();
        byte[] ordered = new byte[pixels.length];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < channels; c++) {
                int from = array.planar() ? c * plane + i : channels * i + c;
                ordered[channels * i + (array.blueFirst() ? channels - 1 - c : c)] = pixels[from];
            }
        }
        return ordered;
    }
}
