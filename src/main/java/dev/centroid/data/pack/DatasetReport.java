package dev.centroid.data.pack;

import dev.centroid.data.Layout;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a dataset root holds, found out without packing it.
 *
 * @param root the dataset root; of no meaning for synthetic glyphs
 * @param layout the layout found, never {@link Layout#AUTO}
 * @param parts one each for base, base holdout, validation and novel, in this order; a part may be empty
 * @param sizes the sizes of the images as they lie on the disk
 * @param bytesOnDisk of the image files or the archives they lie in; 0 for synthetic glyphs
 * @param packBytes that the pack needs in the cache
 * @param warnings what is odd but no error
 */
public record DatasetReport(
        Path root,
        Layout layout,
        List<PartReport> parts,
        ImageSizes sizes,
        long bytesOnDisk,
        long packBytes,
        List<Problem> warnings) {

    /** Copies the lists. */
    public DatasetReport {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** The report of one part. */
    public PartReport part(DatasetPart part) {
        return parts.stream().filter(p -> p.part() == part).findFirst().orElseThrow();
    }

    /**
     * One part; with rotations, turned classes and images count.
     *
     * @param part which
     * @param classes number of classes
     * @param images number of images
     * @param minImages images of the smallest class; 0 where there is no class
     * @param maxImages images of the largest class; 0 where there is no class
     */
    public record PartReport(DatasetPart part, int classes, int images, int minImages, int maxImages) {}

    /**
     * Which sizes the images have.
     *
     * @param sampled whether only an evenly spaced sample of the images was looked at
     * @param looked number of images looked at
     * @param found the sizes, most frequent first
     */
    public record ImageSizes(boolean sampled, int looked, List<SizeCount> found) {

        /** Copies the list. */
        public ImageSizes {
            found = List.copyOf(found);
        }
    }

    /**
     * One size.
     *
     * @param width in pixels
     * @param height in pixels
     * @param images how many have it, among those looked at
     */
    public record SizeCount(int width, int height, int images) {}
}
