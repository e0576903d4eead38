package dev.centroid.data.pack;

/**
 * What the index of a pack knows of an image.
 *
 * @param name relative to the dataset root
 * @param conversion whether its channels were changed
 * @param contentHash the first 8 bytes of the SHA-256 of its packed pixels
 */
record PackedImage(String name, Conversion conversion, long contentHash) {

    /** How an image's channels differ from the pack's. */
    enum Conversion {
        NONE,
        GREY_TO_COLOUR,
        COLOUR_TO_GREY
    }
}
