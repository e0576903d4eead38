package dev.centroid.experiment;

import dev.centroid.data.ImageDataset;
import dev.centroid.run.Phase;
import java.util.stream.IntStream;

/**
 * A part of a dataset that episodes can be drawn from.
 *
 * @param phase which
 * @param classes number of classes: the largest way
 * @param smallestClass images of the smallest class: the most that shot and query may be together
 */
public record LabPart(Phase phase, int classes, int smallestClass) {

    static LabPart of(Phase phase, ImageDataset images) {
        int smallest = IntStream.range(0, images.classCount())
                .map(c -> images.imagesOf(c).length)
                .min()
                .orElse(0);
        return new LabPart(phase, images.classCount(), smallest);
    }
}
