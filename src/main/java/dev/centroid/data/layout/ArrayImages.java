package dev.centroid.data.layout;

import dev.centroid.data.numpy.ImageArray;
import java.util.Locale;

/** Images of one array; they are named by their place in it. */
final class ArrayImages extends CompactImages {

    private final ImageArray array;
    private final int[] places;

    /** Takes the places over, which must be ascending. */
    ArrayImages(ImageArray array, int[] places) {
        this.array = array;
        this.places = places;
    }

    @Override
    public ImageSource get(int index) {
        int place = places[index];
        return new ImageSource.InArray(placeName(array.name(), place, array.count()), array, place);
    }

    @Override
    public int size() {
        return places.length;
    }

    /** With as many digits as the last one has, so that names sort as places do. */
    static String placeName(String file, int place, int count) {
        int digits = Integer.toString(Math.max(0, count - 1)).length();
        return String.format(Locale.ROOT, "%s[%0" + digits + "d]", file, place);
    }
}
