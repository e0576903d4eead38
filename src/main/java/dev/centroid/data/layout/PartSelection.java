package dev.centroid.data.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Which classes and images of a {@link SourceIndex} belong to one part. Classes are numbered from 0 within the part; images
 * keep the number that they have over all classes of the index.
 */
public final class PartSelection {

    private final int[] sourceClasses;
    private final int[][] images;

    /** Takes the arrays over. */
    PartSelection(int[] sourceClasses, int[][] images) {
        this.sourceClasses = sourceClasses;
        this.images = images;
    }

    /** Number of classes. */
    public int classCount() {
        return sourceClasses.length;
    }

    /** The index's number of a class of this part. */
    public int sourceClass(int classIndex) {
        return sourceClasses[classIndex];
    }

    /** The index's numbers of the images of a class of this part, ascending; the caller owns the array. */
    public int[] imagesOf(int classIndex) {
        return images[classIndex].clone();
    }

    /** Number of images. */
    public int imageCount() {
        return Arrays.stream(images).mapToInt(i -> i.length).sum();
    }

    /** Number of images of the smallest class; 0 where there is no class. */
    public int smallestClass() {
        return Arrays.stream(images).mapToInt(i -> i.length).min().orElse(0);
    }

    /** Number of images of the largest class; 0 where there is no class. */
    public int largestClass() {
        return Arrays.stream(images).mapToInt(i -> i.length).max().orElse(0);
    }

    /** Whether there is no class in it. */
    public boolean isEmpty() {
        return sourceClasses.length == 0;
    }

    static PartSelection of(List<Integer> sourceClasses, int[][] imagesBySourceClass) {
        int[] classes = sourceClasses.stream().mapToInt(Integer::intValue).toArray();
        int[][] images =
                Arrays.stream(classes).mapToObj(c -> imagesBySourceClass[c]).toArray(int[][]::new);
        return new PartSelection(classes, images);
    }
}
