package dev.centroid.data;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** A small dataset held in an array, for tests: the same number of images in every class, class by class. */
public class InMemoryImages implements ImageDataset {

    private final ImageShape shape;
    private final int classes;
    private final int imagesPerClass;
    private final byte[] pixels;

    /**
     * A dataset over given pixels.
     *
     * @param pixels [classes, imagesPerClass, channels, height, width] unsigned bytes
     */
    public InMemoryImages(ImageShape shape, int classes, int imagesPerClass, byte[] pixels) {
        if (pixels.length != classes * imagesPerClass * shape.size()) {
            throw new IllegalArgumentException("pixels do not fill " + classes + " classes of " + imagesPerClass);
        }
        this.shape = shape;
        this.classes = classes;
        this.imagesPerClass = imagesPerClass;
        this.pixels = pixels.clone();
    }

    /** Noise: every image different. */
    public static InMemoryImages noise(ImageShape shape, int classes, int imagesPerClass, long seed) {
        byte[] pixels = new byte[classes * imagesPerClass * shape.size()];
        new Random(seed).nextBytes(pixels);
        return new InMemoryImages(shape, classes, imagesPerClass, pixels);
    }

    /**
     * Classes that a network can learn: each has a random pattern of its own, to which every image adds noise.
     *
     * @param noise 0 for images that are all alike within a class, 1 for as much noise as pattern
     */
    public static InMemoryImages learnable(ImageShape shape, int classes, int imagesPerClass, double noise, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[classes * imagesPerClass * shape.size()];
        int at = 0;
        for (int c = 0; c < classes; c++) {
            double[] pattern = random.doubles(shape.size()).toArray();
            for (int i = 0; i < imagesPerClass; i++) {
                for (double p : pattern) {
                    pixels[at++] = (byte) (255 * (p + noise * random.nextDouble()) / (1 + noise));
                }
            }
        }
        return new InMemoryImages(shape, classes, imagesPerClass, pixels);
    }

    @Override
    public String fingerprint() {
        return Integer.toHexString(31 * shape.hashCode() + Arrays.hashCode(pixels));
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int imageCount() {
        return classes * imagesPerClass;
    }

    @Override
    public int classCount() {
        return classes;
    }

    @Override
    public String className(int classIndex) {
        return "class" + classIndex;
    }

    @Override
    public String imageName(int image) {
        return className(classOf(image)) + "/" + image % imagesPerClass;
    }

    @Override
    public int classOf(int image) {
        return image / imagesPerClass;
    }

    @Override
    public int[] imagesOf(int classIndex) {
        return IntStream.range(classIndex * imagesPerClass, (classIndex + 1) * imagesPerClass)
                .toArray();
    }

    @Override
    public void readPixels(int image, byte[] target, int offset) {
        System.arraycopy(pixels, image * shape.size(), target, offset, shape.size());
    }
}
