package dev.centroid.data.pack;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.TrainingImages;
import dev.centroid.data.layout.ClassSplit;
import dev.centroid.data.layout.DatasetPart;
import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A pack opened with a class split. */
final class PackedStore implements DatasetStore {

    private final String key;
    private final PackImages pack;
    private final TrainingImages training;
    private final ImageDataset novel;
    private final List<Problem> warnings;

    PackedStore(String key, PackImages pack, ClassSplit split, boolean rotations, List<Problem> warnings) {
        this.key = key;
        this.pack = pack;
        this.warnings = List.copyOf(warnings);
        this.training = new TrainingImages(
                new PartDataset(pack, split.base(), rotations),
                optional(split, DatasetPart.BASE_HOLDOUT, rotations),
                optional(split, DatasetPart.VALIDATION, rotations));
        this.novel = new PartDataset(pack, split.novel(), rotations);
    }

    private Optional<ImageDataset> optional(ClassSplit split, DatasetPart part, boolean rotations) {
        return split.part(part).isEmpty()
                ? Optional.empty()
                : Optional.of(new PartDataset(pack, split.part(part), rotations));
    }

    /** Where the images come from. */
    PackImages pack() {
        return pack;
    }

    @Override
    public String fingerprint() {
        return key;
    }

    @Override
    public TrainingImages training() {
        return training;
    }

    @Override
    public ImageDataset novel() {
        return novel;
    }

    @Override
    public List<Problem> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        pack.close();
    }
}
