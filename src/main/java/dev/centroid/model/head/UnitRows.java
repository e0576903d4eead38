package dev.centroid.model.head;

/**
 * Rows scaled to length one, with the gradient of that: PyTorch's {@code F.normalize}, {@code x / max(‖x‖, 1e-12)}. A row of
 * zeros stays a row of zeros.
 */
final class UnitRows {

    /** Source: the default of {@code torch.nn.functional.normalize}. */
    private static final float EPSILON = 1e-12f;

    private UnitRows() {}

    /** {@code max(‖x‖, 1e-12)} from the sum of squares. */
    static float length(float squares) {
        return Math.max((float) Math.sqrt(squares), EPSILON);
    }

    /** Divides each row of {@code x} [rows][size] by its length, in place, and gives back the lengths. */
    static float[] scale(float[][] x) {
        float[] lengths = new float[x.length];
        for (int row = 0; row < x.length; row++) {
            lengths[row] = length(Matrices.dot(x[row], x[row]));
            multiply(x[row], 1 / lengths[row]);
        }
        return lengths;
    }

    private static void multiply(float[] row, float factor) {
        for (int d = 0; d < row.length; d++) {
            row[d] *= factor;
        }
    }

    /**
     * Turns ∂loss/∂unit into ∂loss/∂x in place: {@code (g − u·(u·g)) / ‖x‖}.
     *
     * @param gradients [rows][size]
     * @param unit the scaled rows u [rows][size]
     * @param lengths of the rows before they were scaled
     */
    static void gradientsBack(float[][] gradients, float[][] unit, float[] lengths) {
        for (int row = 0; row < lengths.length; row++) {
            // decision: below epsilon the length is a constant, as in PyTorch, so nothing is projected away there.
            boolean clamped = lengths[row] <= EPSILON;
            float along = clamped ? 0 : Matrices.dot(gradients[row], unit[row]);
            project(gradients[row], unit[row], along, 1 / lengths[row]);
        }
    }

    private static void project(float[] gradient, float[] unit, float along, float factor) {
        for (int d = 0; d < gradient.length; d++) {
            gradient[d] = (gradient[d] - unit[d] * along) * factor;
        }
    }
}
