package dev.centroid.data.pack;

import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.pack.PackedImage.Conversion;

/** From the bytes of one image of an array to planes: what {@link ChannelConverter} does for images that were decoded. */
final class ArrayPixels {

    private ArrayPixels() {}

    /**
     * Brings an image to one or three planes.
     *
     * @param pixels as the array has them: channels innermost or outermost, red or blue first
     * @param channels 1 or 3
     */
    static DecodedImage image(ImageArray array, byte[] pixels, int channels) {
        int plane = array.height() * array.width();
        byte[] planes = array.channels() == 1 ? pixels : redFirst(array, pixels, plane);
        Conversion conversion = Conversion.NONE;
        if (array.channels() < channels) {
            byte[] grey = planes;
            planes = new byte[channels * plane];
            for (int c = 0; c < channels; c++) {
                System.arraycopy(grey, 0, planes, c * plane, plane);
            }
            conversion = Conversion.GREY_TO_COLOUR;
        } else if (array.channels() > channels) {
            byte[] colour = planes;
            planes = new byte[plane];
            conversion = toGrey(colour, planes) ? Conversion.COLOUR_TO_GREY : Conversion.NONE;
        }
        return new DecodedImage(array.height(), array.width(), planes, conversion);
    }

    private static byte[] redFirst(ImageArray array, byte[] pixels, int plane) {
        int channels = array.channels();
        byte[] planes = new byte[pixels.length];
        for (int c = 0; c < channels; c++) {
            int to = (array.blueFirst() ? channels - 1 - c : c) * plane;
            int from = array.planar() ? c * plane : c;
            int step = array.planar() ? 1 : channels;
            for (int i = 0; i < plane; i++) {
                planes[to + i] = pixels[from + i * step];
            }
        }
        return planes;
    }

    /** Fills {@code grey}; tells whether there was any colour. */
    private static boolean toGrey(byte[] colour, byte[] grey) {
        int plane = grey.length;
        boolean coloured = false;
        for (int i = 0; i < plane; i++) {
            int red = colour[i] & 0xff;
            int green = colour[plane + i] & 0xff;
            int blue = colour[2 * plane + i] & 0xff;
            grey[i] = (byte) ChannelConverter.luma(red, green, blue);
            coloured |= red != green || red != blue;
        }
        return coloured;
    }
}
