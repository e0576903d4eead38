package dev.centroid.data.layout;

import dev.centroid.data.numpy.ByteRange;
import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.numpy.ValueFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Adds the classes of one part to the index. */
final class ArrayClasses {

    private final String part;
    private final GivenPart given;
    private final String file;
    private final IndexBuilder builder;

    /**
     * For one file.
     *
     * @param part its name
     * @param given where its classes belong
     * @param file name of the file with the images
     */
    ArrayClasses(String part, GivenPart given, String file, IndexBuilder builder) {
        this.part = part;
        this.given = given;
        this.file = file;
        this.builder = builder;
    }

    void add(ImageArray images, ArrayLabels labels) {
        add(labels, places -> new ArrayImages(images, places));
    }

    void add(Path path, List<ByteRange> images, ValueFile labels, String labelFile) {
        String stamp = ImageArray.stamp(path, file);
        add(
                ArrayLabels.of(labels, labelFile, images.size(), part),
                places -> new EncodedImages(file, stamp, images, places));
    }

    private void add(ArrayLabels labels, Function<int[], List<ImageSource>> images) {
        labels.places()
                .forEach((name, places) -> builder.add(
                        name,
                        given,
                        file,
                        images.apply(places),
                        labels.superclasses().getOrDefault(name, "")));
    }
}
