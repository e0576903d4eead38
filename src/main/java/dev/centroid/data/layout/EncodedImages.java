package dev.centroid.data.layout;

import dev.centroid.data.numpy.ByteRange;
import java.util.List;

/** Encoded images inside one file; they are named by their place in it. */
final class EncodedImages extends CompactImages {

    private final String name;
    private final String stamp;
    private final List<ByteRange> all;
    private final int[] places;

    /**
     * Some of the images of a file.
     *
     * @param name of the file
     * @param stamp of the file
     * @param all of its images; shared, not copied
     * @param places taken over; ascending
     */
    EncodedImages(String name, String stamp, List<ByteRange> all, int[] places) {
        this.name = name;
        this.stamp = stamp;
        this.all = all;
        this.places = places;
    }

    @Override
    public ImageSource get(int index) {
        int place = places[index];
        return new ImageSource.InRange(ArrayImages.placeName(name, place, all.size()), all.get(place), stamp);
    }

    @Override
    public int size() {
        return places.length;
    }
}
