package dev.centroid.model.head;

import dev.centroid.run.RunSeed;
import java.util.SplittableRandom;

/**
 * The classifier of stage 1: {@code logits = features · weightsᵀ + bias}. Holds its parameters and nothing else; whoever
 * trains it updates the arrays in place.
 */
public final class LinearHead {

    private final float[] weights;
    private final float[] bias;
    private final int classes;
    private final int features;

    /**
     * A head over given parameters, which it shares with the caller.
     *
     * @param weights [classes, features]
     * @param bias [classes]
     */
    public LinearHead(float[] weights, float[] bias, int classes, int features) {
        if (weights.length != classes * features || bias.length != classes) {
            throw new IllegalArgumentException(weights.length + " weights and " + bias.length
                    + " biases are no head of " + classes + " classes and " + features + " features");
        }
        this.weights = weights;
        this.bias = bias;
        this.classes = classes;
        this.features = features;
    }

    /** A fresh head: weights and bias from U(±1/√features), PyTorch's default for a linear layer. */
    public static LinearHead initialised(int classes, int features, RunSeed seed) {
        double bound = 1 / Math.sqrt(features);
        float[] weights = uniform(classes * features, bound, seed.draw(RunSeed.Purpose.HEAD_INITIALISATION, 0, 0));
        float[] bias = uniform(classes, bound, seed.draw(RunSeed.Purpose.HEAD_INITIALISATION, 0, 1));
        return new LinearHead(weights, bias, classes, features);
    }

    private static float[] uniform(int count, double bound, SplittableRandom random) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }

    /** The weights themselves [classes, features]. */
    public float[] weights() {
        return weights;
    }

    /** The bias itself [classes]. */
    public float[] bias() {
        return bias;
    }

    /**
     * Logits of a batch.
     *
     * @param inputs features [B, features]
     * @param count B
     * @return [B, classes]
     */
    public float[] logits(float[] inputs, int count) {
        float[][] rows = new float[count][];
        for (int b = 0; b < count; b++) {
            rows[b] = bias.clone();
        }
        // Columns of the weights, so that the inner loop runs along the classes.
        Matrices.addProduct(Matrices.rows(inputs, count, features), Matrices.columns(weights, classes, features), rows);
        float[] logits = new float[count * classes];
        Matrices.flatten(rows, logits);
        return logits;
    }

    /**
     * Gradients of a loss.
     *
     * @param inputs features [B, features]
     * @param count B
     * @param logitGradients ∂loss/∂logits [B, classes]
     */
    public Gradients gradients(float[] inputs, int count, float[] logitGradients) {
        float[][] byImage = new float[count][features];
        Matrices.addProduct(
                Matrices.rows(logitGradients, count, classes), Matrices.rows(weights, classes, features), byImage);
        float[] ofFeatures = new float[count * features];
        Matrices.flatten(byImage, ofFeatures);

        float[][] columns = Matrices.columns(logitGradients, count, classes);
        float[][] byClass = new float[classes][features];
        Matrices.addProduct(columns, Matrices.rows(inputs, count, features), byClass);
        float[] ofWeights = new float[weights.length];
        Matrices.flatten(byClass, ofWeights);
        float[] ofBias = new float[classes];
        for (int c = 0; c < classes; c++) {
            for (float gradient : columns[c]) {
                ofBias[c] += gradient;
            }
        }
        return new Gradients(ofWeights, ofBias, ofFeatures);
    }

    /**
     * A plain carrier; the arrays are handed over.
     *
     * @param weights ∂loss/∂weights [classes, features]
     * @param bias ∂loss/∂bias [classes]
     * @param features ∂loss/∂features [B, features]
     */
    public record Gradients(float[] weights, float[] bias, float[] features) {}
}
