package dev.centroid.model.head;

/**
 * Softmax cross-entropy of logits [M, N] against labels: mean loss, gradient, and what was predicted. Computed once, stable
 * for large logits. Immutable but for its arrays, which are handed over.
 */
public final class CrossEntropy {

    private final int rows;
    private final int classes;
    private final int[] labels;
    private final float[] probabilities;
    private final int[] predicted;
    private final double meanLoss;
    private final int correct;

    private CrossEntropy(float[] logits, int[] labels, int classes) {
        this.rows = labels.length;
        this.classes = classes;
        this.labels = labels;
        this.probabilities = new float[logits.length];
        this.predicted = new int[rows];
        double loss = 0;
        int right = 0;
        double[] powers = new double[classes];
        for (int r = 0; r < rows; r++) {
            int at = r * classes;
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = logits[at + c] > logits[at + best] ? c : best;
            }
            double max = logits[at + best];
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                powers[c] = Math.exp(logits[at + c] - max);
                sum += powers[c];
            }
            for (int c = 0; c < classes; c++) {
                probabilities[at + c] = (float) (powers[c] / sum);
            }
            loss += Math.log(sum) - (logits[at + labels[r]] - max);
            predicted[r] = best;
            right += best == labels[r] ? 1 : 0;
        }
        this.meanLoss = loss / rows;
        this.correct = right;
    }

    /**
     * Scores logits.
     *
     * @param logits [M, N]
     * @param labels [M], 0..N-1
     * @param classes N
     */
    public static CrossEntropy of(float[] logits, int[] labels, int classes) {
        if (labels.length == 0 || logits.length != labels.length * classes) {
            throw new IllegalArgumentException(
                    logits.length + " logits, " + labels.length + " labels, " + classes + " classes");
        }
        return new CrossEntropy(logits, labels, classes);
    }

    /** Mean over rows, in nats; not finite when a logit is not. */
    public double meanLoss() {
        return meanLoss;
    }

    /** Rows whose largest logit is the label's; of equal logits the first counts. */
    public int correct() {
        return correct;
    }

    /** The class of the largest logit of a row. */
    public int predicted(int row) {
        return predicted[row];
    }

    /** Softmax [M, N]; the caller may change the array. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** ∂meanLoss/∂logits [M, N] = (softmax − one-hot) / M. */
    public float[] gradients() {
        float[] gradients = new float[probabilities.length];
        float scale = 1f / rows;
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = probabilities[i] * scale;
        }
        for (int r = 0; r < rows; r++) {
            gradients[r * classes + labels[r]] -= scale;
        }
        return gradients;
    }
}
