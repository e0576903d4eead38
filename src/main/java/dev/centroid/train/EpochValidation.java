package dev.centroid.train;

import dev.centroid.evaluate.EvaluationResult;
import java.util.List;

/**
 * What was measured after an epoch.
 *
 * @param holdoutLoss loss on held-out images of the base classes, in nats; NaN where it was not measured
 * @param holdoutAccuracy the same for accuracy, 0..1
 * @param fewShot results of the validation tasks in their order, empty where they were not due
 */
record EpochValidation(double holdoutLoss, double holdoutAccuracy, List<EvaluationResult> fewShot) {

    static final EpochValidation NONE = new EpochValidation(Double.NaN, Double.NaN, List.of());
}
