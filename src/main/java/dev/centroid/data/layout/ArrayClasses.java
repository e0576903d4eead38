package dev.centroid.data.layout;

import dev.centroid.data.DataProblem;
import dev.centroid.data.numpy.ByteRange;
import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.numpy.ValueFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** An array, and for each image of it the name of its class. */
    record Labelled(String file, ImageArray images, ArrayLabels labels) {

        /** The images of a class; empty where it has none. */
        List<ImageSource> of(String name) {
            int[] places = labels.places().get(name);
            return places == null ? List.of() : new ArrayImages(images, places);
        }
    }

    void add(ImageArray images, ArrayLabels labels) {
        add(labels, places -> new ArrayImages(images, places));
    }

    /** With further images of the same classes, which are kept from training. */
    void add(Labelled training, List<Labelled> heldOut) {
        Set<String> names = training.labels().places().keySet();
        for (Labelled further : heldOut) {
            further.labels().places().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw DataProblem.HELD_OUT_CLASS.exception(further.file(), name, file);
                    });
        }
        for (String name : names) {
            List<ImageSource> further =
                    new JoinedImages(heldOut.stream().map(held -> held.of(name)).toList());
            builder.add(name, given, file, training.of(name), "", further);
        }
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
