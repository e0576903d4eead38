package dev.centroid.data;

/**
 * What happens to a training image before it is normalised, in this order: one kind of crop, then the flip.
 *
 * @param crop which part is taken
 * @param padding pixels of padding on each side, for {@link Crop#PADDED} only, at the network's size
 * @param flip mirrored left to right with probability one half
 */
public record Augmentation(Crop crop, int padding, boolean flip) {

    /** Which part of the image is taken. */
    public enum Crop {
        /** All of it. */
        NONE("none"),
        /** Area 8..100 %, aspect 3/4..4/3, resized (Szegedy et al. 2015; torchvision's defaults). */
        RANDOM_RESIZED("random-resized-crop"),
        /** Resized, padded with the mean, and cropped at a random place. */
        PADDED("random-crop");

        private final String key;

        Crop(String key) {
            this.key = key;
        }

        /** The stable name in files. */
        public String key() {
            return key;
        }
    }

    /** No augmentation. */
    public static final Augmentation NONE = new Augmentation(Crop.NONE, 0, false);

    /** Checks that padding is there when it is needed and only then. */
    public Augmentation {
        if (crop == Crop.PADDED ? padding < 1 : padding != 0) {
            throw new IllegalArgumentException("padding " + padding + " does not fit " + crop);
        }
    }
}
