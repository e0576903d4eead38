package dev.centroid.data.pixel;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageShape;
import java.util.SplittableRandom;

/**
 * What is seen of one image.
 *
 * @param box the part of the stored image that is scaled to the network's size
 * @param down then, pixels by which the scaled image is moved down; what comes in at the edge is the mean
 * @param right pixels by which it is moved to the right
 * @param mirrored then, whether left and right are swapped
 * @param writing if not 0, the image is first written again from its strokes, with the changes of this seed
 */
record View(SourceBox box, int down, int right, boolean mirrored, long writing) {

    private static final double LEAST_AREA = 0.08;
    private static final double LOG_RATIO = StrictMath.log(4.0 / 3);
    private static final int TRIES = 10;

    /** All of the image as it is. */
    static View whole(ImageShape stored) {
        return new View(SourceBox.whole(stored.height(), stored.width()), 0, 0, false, 0);
    }

    /** Draws the writing where it is wanted, the crop, then the flip. */
    static View draw(Augmentation augmentation, ImageShape stored, SplittableRandom random) {
        // Without strokes nothing is drawn for them, so that other runs keep their draws.
        boolean again = augmentation.strokes() > 0 && random.nextDouble() < augmentation.strokes();
        long writing = again ? random.nextLong() | 1 : 0;
        SourceBox box = SourceBox.whole(stored.height(), stored.width());
        int down = 0;
        int right = 0;
        switch (augmentation.crop()) {
            case RANDOM_RESIZED -> box = randomResized(stored.height(), stored.width(), random);
            case PADDED -> {
                down = augmentation.padding() - random.nextInt(2 * augmentation.padding() + 1);
                right = augmentation.padding() - random.nextInt(2 * augmentation.padding() + 1);
            }
            case NONE -> {}
        }
        return new View(box, down, right, augmentation.flip() && random.nextBoolean(), writing);
    }

    /**
     * torchvision's {@code RandomResizedCrop.get_params}: whole pixels; 8..100 % of the area; aspect 3/4..4/3, uniform in its
     * logarithm; after ten boxes that do not fit, the largest centred one of an allowed aspect.
     */
    static SourceBox randomResized(int height, int width, SplittableRandom random) {
        double area = (double) height * width;
        for (int i = 0; i < TRIES; i++) {
            double target = area * (LEAST_AREA + (1 - LEAST_AREA) * random.nextDouble());
            double ratio = StrictMath.exp(LOG_RATIO * (2 * random.nextDouble() - 1));
            int w = (int) Math.rint(Math.sqrt(target * ratio));
            int h = (int) Math.rint(Math.sqrt(target / ratio));
            if (w > 0 && w <= width && h > 0 && h <= height) {
                return new SourceBox(random.nextInt(height - h + 1), random.nextInt(width - w + 1), h, w);
            }
        }
        int h = Math.min(height, (int) Math.rint(width * 4 / 3.0));
        int w = Math.min(width, (int) Math.rint(height * 4 / 3.0));
        return new SourceBox((height - h) / 2, (width - w) / 2, h, w);
    }
}
