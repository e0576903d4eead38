package dev.centroid.data;

/**
 * What happens to a training image before it is normalised, in this order: it is written once more from its strokes, one kind of
 * crop, then the flip.
 *
 * @param crop which part is taken
 * @param padding pixels of padding on each side, for {@link Crop#PADDED} only, at the network's size
 * @param flip mirrored left to right with probability one half
 * @param strokes probability 0..1 with which the drawing is written once more from its pen strokes, with small changes; for
 *     datasets that have them
 */
public record Augmentation(Crop crop, int padding, boolean flip, double strokes) {

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
    public static final Augmentation NONE = new Augmentation(Crop.NONE, 0, false, 0);

    /** Checks the probability, and that padding is there when it is needed and only then. */
    public Augmentation {
        if (!(strokes >= 0 && strokes <= 1)) {
            throw new IllegalArgumentException("strokes " + strokes);
        }
        if (crop == Crop.PADDED ? padding < 1 : padding != 0) {
            throw new IllegalArgumentException("padding " + padding + " does not fit " + crop);
        }
    }

    /** Without strokes. */
    public Augmentation(Crop crop, int padding, boolean flip) {
        this(crop, padding, flip, 0);
    }
}
