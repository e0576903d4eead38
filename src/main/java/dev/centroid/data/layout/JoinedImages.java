package dev.centroid.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Several lists of images as one. */
final class JoinedImages extends CompactImages {

    private final List<List<ImageSource>> lists;
    /** Number of images up to and including each list. */
    private final int[] ends;

    JoinedImages(List<List<ImageSource>> lists) {
        this.lists = List.copyOf(lists);
        this.ends = new int[lists.size()];
        int end = 0;
        for (int c = 0; c < ends.length; c++) {
            end += lists.get(c).size();
            ends[c] = end;
        }
    }

    @Override
    public ImageSource get(int index) {
        Objects.checkIndex(index, size());
        int found = Arrays.binarySearch(ends, index + 1);
        int c = found >= 0 ? found : -found - 1;
        int from = c == 0 ? 0 : ends[c - 1];
        return lists.get(c).get(index - from);
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
