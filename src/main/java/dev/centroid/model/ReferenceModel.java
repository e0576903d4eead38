package dev.centroid.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * What a weight file of the reference implementation holds.
 *
 * @param backbone the network with its weights; whoever takes it closes it
 * @param temperature the learnt temperature of a Meta-Baseline model
 * @param linear the linear head of a Classifier-Baseline model
 */
public record ReferenceModel(ComputationGraph backbone, OptionalDouble temperature, Optional<Linear> linear) {

    /** Checks that nothing is null. */
    public ReferenceModel {
        Objects.requireNonNull(backbone, "backbone");
        Objects.requireNonNull(temperature, "temperature");
        Objects.requireNonNull(linear, "linear");
    }

    /** A backbone without heads. */
    public static ReferenceModel of(ComputationGraph backbone) {
        return new ReferenceModel(backbone, OptionalDouble.empty(), Optional.empty());
    }

    /**
     * Weights of a linear head, logits = W·features + b.
     *
     * @param weights [classes, D], row-major; not copied
     * @param bias [classes]; not copied
     */
    public record Linear(float[] weights, float[] bias) {

        /** Checks that each class has the same number of weights. */
        public Linear {
            if (bias.length == 0 || weights.length % bias.length != 0) {
                throw new IllegalArgumentException(weights.length + " weights for " + bias.length + " classes");
            }
        }

        /** Number of base classes. */
        public int classes() {
            return bias.length;
        }

        /** Number of features, D. */
        public int features() {
            return weights.length / bias.length;
        }
    }
}
