package dev.centroid.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The images of several classes as one list. */
final class JoinedImages extends CompactImages {

    private final List<SourceClass> classes;
    /** Number of images up to and including each class. */
    private final int[] ends;

    JoinedImages(List<SourceClass> classes) {
        this.classes = classes;
        this.ends = new int[classes.size()];
        int end = 0;
        for (int c = 0; c < ends.length; c++) {
            end += classes.get(c).images().size();
            ends[c] = end;
        }
    }

    @Override
    public ImageSource get(int index) {
        Objects.checkIndex(index, size());
        int found = Arrays.binarySearch(ends, index + 1);
        int c = found >= 0 ? found : -found - 1;
        int from = c == 0 ? 0 : ends[c - 1];
        return classes.get(c).images().get(index - from);
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
