package dev.centroid.data.doctor;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.data.layout.SourceClass;
import dev.centroid.data.layout.SourceIndex;
import java.util.Arrays;

/**
 * What the checks look at.
 *
 * @param spec how the root is read
 * @param source its classes and images
 * @param facts what its images are like; of those that were read
 */
record Examination(DatasetSpec spec, SourceIndex source, ImageFacts facts, int[] ends) {

    static Examination of(DatasetSpec spec, SourceIndex source, ImageFacts facts) {
        int[] ends = new int[source.classes().size()];
        int end = 0;
        for (int c = 0; c < ends.length; c++) {
            end += source.classes().get(c).images().size();
            ends[c] = end;
        }
        return new Examination(spec, source, facts, ends);
    }

    /** The class of an image. */
    SourceClass classOf(int image) {
        int found = Arrays.binarySearch(ends, image + 1);
        return source.classes().get(found >= 0 ? found : -found - 1);
    }

    String imageName(int image) {
        return source.images().get(image).name();
    }

    /** How many classes the layout puts into a part. */
    int classes(GivenPart part) {
        return (int) source.classes().stream().filter(c -> c.given() == part).count();
    }
}
