package dev.centroid.experiment.bench;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import java.util.Random;
import java.util.stream.IntStream;

/** Images of noise, as many as are wanted: windows into one block of random bytes. */
final class NoiseImages implements ImageDataset {

    private static final int STEP = 97;

    private final ImageShape shape;
    private final int classes;
    private final int imagesPerClass;
    private final byte[] noise;

    NoiseImages(ImageShape shape, int classes, int imagesPerClass) {
        this.shape = shape;
        this.classes = classes;
        this.imagesPerClass = imagesPerClass;
        this.noise = new byte[2 * shape.size()];
        new Random(1).nextBytes(noise);
    }

    @Override
    public String fingerprint() {
        return "noise";
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
        return "noise-" + classIndex;
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
        int from = (int) ((long) image * STEP % shape.size());
        System.arraycopy(noise, from, target, offset, shape.size());
    }
}
