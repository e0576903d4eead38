package dev.centroid.train;

import java.util.Objects;

/**
 * An update rule with its numbers. Numbers that a kind does not use are kept but have no effect.
 *
 * @param kind the rule
 * @param learningRate the rate before the first milestone, above 0
 * @param weightDecay acts on all trained parameters, batch norm's and the temperature included; 0 or above
 * @param momentum μ in [0, 1), for SGD and Nesterov
 * @param beta1 in [0, 1), for Adam and AdamW
 * @param beta2 in [0, 1), for Adam and AdamW
 * @param alpha in [0, 1), for RMSprop
 * @param epsilon above 0, outside the root, for Adam, AdamW and RMSprop
 */
public record OptimizerSpec(
        OptimizerKind kind,
        double learningRate,
        double weightDecay,
        double momentum,
        double beta1,
        double beta2,
        double alpha,
        double epsilon) {

    /** Source: PyTorch's defaults for beta, alpha and epsilon. */
    public static final double DEFAULT_BETA_1 = 0.9;

    /** See {@link #DEFAULT_BETA_1}. */
    public static final double DEFAULT_BETA_2 = 0.999;

    /** See {@link #DEFAULT_BETA_1}. */
    public static final double DEFAULT_ALPHA = 0.99;

    /** See {@link #DEFAULT_BETA_1}. */
    public static final double DEFAULT_EPSILON = 1e-8;

    /** Checks the ranges. */
    public OptimizerSpec {
        Objects.requireNonNull(kind, "kind");
        boolean rates = learningRate > 0 && Double.isFinite(learningRate) && weightDecay >= 0 && weightDecay <= 1;
        boolean shares = isShare(momentum) && isShare(beta1) && isShare(beta2) && isShare(alpha) && epsilon > 0;
        if (!rates || !shares) {
            throw new IllegalArgumentException(
                    "out of range: learningRate " + learningRate + ", weightDecay " + weightDecay
                            + ", momentum " + momentum + ", beta1 " + beta1 + ", beta2 " + beta2 + ", alpha " + alpha
                            + ", epsilon " + epsilon);
        }
    }

    /** Heavy-ball SGD. */
    public static OptimizerSpec sgd(double learningRate, double momentum, double weightDecay) {
        return new OptimizerSpec(
                OptimizerKind.SGD,
                learningRate,
                weightDecay,
                momentum,
                DEFAULT_BETA_1,
                DEFAULT_BETA_2,
                DEFAULT_ALPHA,
                DEFAULT_EPSILON);
    }

    private static boolean isShare(double x) {
        return x >= 0 && x < 1;
    }
}
