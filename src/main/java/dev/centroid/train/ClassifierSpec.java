package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.evaluate.EvaluationSpec;
import java.util.List;
import java.util.Objects;

/**
 * Stage 1, Classifier-Baseline: a classifier on the base classes.
 *
 * @param epochs passes over the base training images, at least 1
 * @param batch images in a step, at least 2; the last, partial batch of an epoch is kept
 * @param optimizer the update rule
 * @param schedule the stepped learning rate
 * @param augmentation of the training images
 * @param validateEvery few-shot validation every so many epochs, and after the last; 0 for never
 * @param validation few-shot tasks of that validation, drawn from the validation classes
 */
public record ClassifierSpec(
        int epochs,
        int batch,
        OptimizerSpec optimizer,
        MultiStepSchedule schedule,
        Augmentation augmentation,
        int validateEvery,
        List<EvaluationSpec> validation) {

    /** Checks the ranges. */
    public ClassifierSpec {
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(augmentation, "augmentation");
        validation = List.copyOf(validation);
        if (epochs < 1 || batch < 2 || validateEvery < 0) {
            throw new IllegalArgumentException(
                    "epochs " + epochs + ", batch " + batch + ", validateEvery " + validateEvery);
        }
    }
}
