package dev.centroid.data.pack;

import dev.centroid.data.pack.PackedImage.Conversion;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Brings a decoded image to one or three 8-bit planes: grey is spread to three equal planes, colour becomes luma (ITU-R
 * 601-2, with Pillow's rounding), and what is transparent lies on white.
 */
final class ChannelConverter {

    private static final int WHITE = 255;

    private ChannelConverter() {}

    /** Converts; {@code channels} is 1 or 3. */
    static DecodedImage convert(BufferedImage image, int channels) {
        return isGrey(image.getColorModel()) ? fromGrey(image, channels) : fromColour(image, channels);
    }

    /** The channels that an image has by itself: 1 where it is grey, else 3. */
    static int channels(BufferedImage image) {
        return isGrey(image.getColorModel()) ? 1 : 3;
    }

    private static boolean isGrey(ColorModel model) {
        if (model instanceof IndexColorModel palette) {
            for (int i = 0; i < palette.getMapSize(); i++) {
                if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
                    return false;
                }
            }
            return true;
        }
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /**
     * decision: samples are read from the raster, since {@code getRGB} takes grey values for linear light and brightens them.
     */
    private static DecodedImage fromGrey(BufferedImage image, int channels) {
        int height = image.getHeight();
        int width = image.getWidth();
        int plane = height * width;
        byte[] planes = new byte[channels * plane];
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int[] levels = levels(image.getColorModel());
        int[] row = new int[width * bands];
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int level = levels[row[x * bands]];
                if (bands > 1) {
                    int alpha = toByte(row[x * bands + 1], image.getColorModel().getComponentSize(1));
                    level = overWhite(level, alpha);
                }
                planes[y * width + x] = (byte) level;
            }
        }
        for (int c = 1; c < channels; c++) {
            System.arraycopy(planes, 0, planes, c * plane, plane);
        }
        return new DecodedImage(height, width, planes, channels == 1 ? Conversion.NONE : Conversion.GREY_TO_COLOUR);
    }

    /** The grey level 0..255 of every sample value. */
    private static int[] levels(ColorModel model) {
        if (model instanceof IndexColorModel palette) {
            // Sized for the pixels, not the palette: a damaged image may point past its end.
            int[] levels = new int[1 << palette.getPixelSize()];
            for (int i = 0; i < palette.getMapSize(); i++) {
                levels[i] = overWhite(palette.getRed(i), palette.getAlpha(i));
            }
            return levels;
        }
        int bits = model.getComponentSize(0);
        int[] levels = new int[1 << bits];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = toByte(i, bits);
        }
        return levels;
    }

    private static int toByte(int sample, int bits) {
        return bits >= 8 ? sample >> (bits - 8) : sample * WHITE / ((1 << bits) - 1);
    }

    private static DecodedImage fromColour(BufferedImage image, int channels) {
        int height = image.getHeight();
        int width = image.getWidth();
        int plane = height * width;
        byte[] planes = new byte[channels * plane];
        boolean transparent = image.getColorModel().hasAlpha();
        boolean coloured = false;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int pixel = row[x];
                int alpha = transparent ? pixel >>> 24 : WHITE;
                int red = overWhite(pixel >> 16 & 0xff, alpha);
                int green = overWhite(pixel >> 8 & 0xff, alpha);
                int blue = overWhite(pixel & 0xff, alpha);
                int at = y * width + x;
                if (channels == 1) {
                    planes[at] = (byte) luma(red, green, blue);
                    coloured |= red != green || red != blue;
                } else {
                    planes[at] = (byte) red;
                    planes[plane + at] = (byte) green;
                    planes[2 * plane + at] = (byte) blue;
                }
            }
        }
        return new DecodedImage(height, width, planes, coloured ? Conversion.COLOUR_TO_GREY : Conversion.NONE);
    }

    /** 0.299 R + 0.587 G + 0.114 B in 16-bit fixed point, as Pillow's conversion to {@code L}. */
    static int luma(int red, int green, int blue) {
        return red * 19595 + green * 38470 + blue * 7471 + 0x8000 >> 16;
    }

    private static int overWhite(int value, int alpha) {
        return alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha) + 127) / WHITE;
    }
}
