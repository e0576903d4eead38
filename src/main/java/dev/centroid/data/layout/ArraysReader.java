package dev.centroid.data.layout;

import dev.centroid.data.ChannelOrder;
import dev.centroid.data.DataProblem;
import dev.centroid.data.DatasetSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.numpy.ImageArray;
import dev.centroid.data.numpy.ValueFile;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Images in arrays, as three data sets are passed around: miniImageNet's {@code miniImageNet_category_split_*.pickle} and
 * {@code mini-imagenet-cache-*.pkl}, tieredImageNet's {@code *_images.npz} or {@code *_images_png.pkl} with
 * {@code *_labels.pkl}. Arrays stay in their files.
 */
final class ArraysReader {

    private static final String CATEGORY = "miniImageNet_category_split_";
    private static final String CACHE = "mini-imagenet-cache-";
    private static final List<String> PICKLES = List.of(".pickle", ".pkl");
    private static final List<String> IMAGES = List.of("_images.npz", "_images.npy", "_images.pkl", "_images_png.pkl");
    private static final List<String> LABELS = List.of("_labels.pkl", "_labels.pickle", "_labels.npz", "_labels.npy");

    private final DatasetSpec spec;
    private final IndexBuilder builder;

    private ArraysReader(DatasetSpec spec, Complaints complaints) {
        this.spec = spec;
        this.builder = new IndexBuilder(complaints);
    }

    static boolean recognises(Folder root) {
        return part(root.path(), "train").isPresent()
                || part(root.path(), "test").isPresent();
    }

    static SourceIndex read(DatasetSpec spec, Complaints complaints) {
        ArraysReader reader = new ArraysReader(spec, complaints);
        reader.read("train", GivenPart.BASE);
        if (part(spec.root(), "val").isPresent()) {
            reader.read("val", GivenPart.VALIDATION);
        }
        reader.read("test", GivenPart.NOVEL);
        reader.tellOrder();
        return reader.builder.build(Layout.ARRAYS);
    }

    /** The file that holds a part's images. */
    private static Optional<Path> part(Path root, String part) {
        for (String ending : PICKLES) {
            String phase = part.equals("train") ? "train_phase_train" : part;
            Path category = root.resolve(CATEGORY + phase + ending);
            Path cache = root.resolve(CACHE + part + ending);
            if (Files.isRegularFile(category)) {
                return Optional.of(category);
            }
            if (Files.isRegularFile(cache)) {
                return Optional.of(cache);
            }
        }
        return IMAGES.stream()
                .map(e -> root.resolve(part + e))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private void read(String part, GivenPart given) {
        Path file = part(spec.root(), part)
                .orElseThrow(() -> DataProblem.ARRAY_FILE_MISSING.exception(
                        spec.root(), part, Folder.list(spec.root()).inventory()));
        String name = Folder.name(file);
        builder.addBytes(size(file, name));
        ValueFile values = ValueFile.read(file, name);
        ArrayClasses classes = new ArrayClasses(part, given, name, builder);
        if (name.startsWith(CATEGORY)) {
            classes.add(labelled(file, values, part), part.equals("train") ? heldOut() : List.of());
        } else if (name.startsWith(CACHE)) {
            ImageArray images = ImageArray.of(values.array("image_data"), file, name, blueFirst(name));
            classes.add(images, ArrayLabels.ofLists(values.lists("class_dict"), name, images.count()));
        } else {
            Path labels = LABELS.stream()
                    .map(e -> spec.root().resolve(part + e))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> DataProblem.ARRAY_FILE_MISSING.exception(
                            spec.root(),
                            part + "_labels.pkl",
                            Folder.list(spec.root()).inventory()));
            ValueFile known = ValueFile.read(labels, Folder.name(labels));
            if (name.endsWith("_images_png.pkl")) {
                classes.add(file, values.encoded("images"), known, Folder.name(labels));
            } else {
                ImageArray images = ImageArray.of(values.array("images", "data"), file, name, blueFirst(name));
                classes.add(images, ArrayLabels.of(known, Folder.name(labels), images.count(), part));
            }
        }
    }

    /** decision: OpenCV wrote tieredImageNet's npz files, blue first, and the reference turns them round as it reads them. */
    private boolean blueFirst(String name) {
        return spec.channelOrder() == ChannelOrder.AUTO
                ? name.endsWith("_images.npz")
                : spec.channelOrder() == ChannelOrder.BGR;
    }

    private ArrayClasses.Labelled labelled(Path file, ValueFile values, String part) {
        String name = Folder.name(file);
        ImageArray images = ImageArray.of(values.array("data"), file, name, blueFirst(name));
        return new ArrayClasses.Labelled(name, images, ArrayLabels.of(values, name, images.count(), part));
    }

    /**
     * The further images of the base classes.
     *
     * <p>decision: they are as many as those of training and make the pack twice as large, so they are read where stage 1 is to
     * be validated with held-out images, and only then.
     */
    private List<ArrayClasses.Labelled> heldOut() {
        List<ArrayClasses.Labelled> found = new ArrayList<>();
        for (String phase : List.of("train_phase_val", "train_phase_test")) {
            Optional<Path> file = PICKLES.stream()
                    .map(ending -> spec.root().resolve(CATEGORY + phase + ending))
                    .filter(Files::isRegularFile)
                    .findFirst();
            if (file.isPresent() && spec.holdoutShare() > 0) {
                String name = Folder.name(file.get());
                builder.addBytes(size(file.get(), name));
                found.add(labelled(file.get(), ValueFile.read(file.get(), name), "train"));
            } else if (file.isPresent()) {
                builder.warn(DataProblem.HELD_OUT_UNUSED.with(Folder.name(file.get())));
            }
        }
        return found;
    }

    private void tellOrder() {
        Optional<String> npz = part(spec.root(), "test").map(Folder::name).filter(this::blueFirst);
        if (spec.channelOrder() == ChannelOrder.AUTO && npz.isPresent()) {
            builder.warn(DataProblem.BLUE_FIRST.with(npz.get()));
        }
    }

    private static long size(Path file, String name) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw DataProblem.IMAGE_UNREADABLE.exceptionFrom(e, name, Reasons.of(e));
        }
    }
}
