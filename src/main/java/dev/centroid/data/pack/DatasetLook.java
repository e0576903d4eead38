package dev.centroid.data.pack;

import java.util.List;

/**
 * What a first look at a dataset root shows.
 *
 * @param report layout, classes, images
 * @param samples some of its images
 */
public record DatasetLook(DatasetReport report, List<SampleImage> samples) {

    /** Copies the list. */
    public DatasetLook {
        samples = List.copyOf(samples);
    }
}
