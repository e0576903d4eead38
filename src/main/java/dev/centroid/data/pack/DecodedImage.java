package dev.centroid.data.pack;

/**
 * An image in full size. A plain carrier: the array is handed over.
 *
 * @param height in pixels
 * @param width in pixels
 * @param planes unsigned bytes [channels, height, width]
 * @param conversion whether its channels were changed
 */
record DecodedImage(int height, int width, byte[] planes, PackedImage.Conversion conversion) {}
