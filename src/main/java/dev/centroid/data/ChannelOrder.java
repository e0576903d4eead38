package dev.centroid.data;

/** The order of the colours in an array of pixels. */
public enum ChannelOrder {
    /** Blue first in {@code *_images.npz}, as tieredImageNet is published; red first in all others. */
    AUTO("auto"),
    /** Red, green, blue. */
    RGB("rgb"),
    /** Blue, green, red, as OpenCV has it. */
    BGR("bgr");

    private final String key;

    ChannelOrder(String key) {
        this.key = key;
    }

    /** The stable name in files. */
    public String key() {
        return key;
    }
}
