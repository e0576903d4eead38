package dev.centroid.data;

import java.util.Objects;
import java.util.Optional;

/**
 * All the images that training may see. The novel classes are not among them: the type system hands training no test data.
 *
 * @param base images of the base classes
 * @param baseHoldout held-out images of the same base classes, in the same class order, for stage 1 validation
 * @param validation images of the validation classes, for the choice of the best checkpoint
 */
public record TrainingImages(ImageDataset base, Optional<ImageDataset> baseHoldout, Optional<ImageDataset> validation) {

    /** Checks that nothing is null. */
    public TrainingImages {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(baseHoldout, "baseHoldout");
        Objects.requireNonNull(validation, "validation");
    }
}
