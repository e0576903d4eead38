package dev.centroid.model.head;

/**
 * Rows scaled to length one, with the gradient of that: PyTorch's {@code F.normalize}, {@code x / max(‖x‖, 1e-12)}. A row of
 * zeros stays a row of zeros.
 */
final class UnitRows {

    /** Source: the default of {@code torch.nn.functional.normalize}. */
    private static final float EPSILON = 1e-12f;

    private UnitRows() {}

    /** {@code max(‖x‖, 1e-12)} of each row of {@code x} [rows, size]. */
    static float[] lengths(float[] x, int rows, int size) {
        float[] lengths = Matrices.rowSquares(x, rows, size);
        for (int row = 0; row < rows; row++) {
            lengths[row] = Math.max((float) Math.sqrt(lengths[row]), EPSILON);
        }
        return lengths;
    }

    /** Divides each row of {@code x} by its length, in place. */
    static void scale(float[] x, float[] lengths, int size) {
        for (int row = 0; row < lengths.length; row++) {
            float factor = 1 / lengths[row];
            for (int i = row * size; i < (row + 1) * size; i++) {
                x[i] *= factor;
            }
        }
    }

    /**
     * Turns ∂loss/∂unit into ∂loss/∂x in place: {@code (g − u·(u·g)) / ‖x‖}.
     *
     * @param gradients [rows, size]
     * @param unit the scaled rows u [rows, size]
     * @param lengths of the rows before they were scaled
     */
    static void gradientsBack(float[] gradients, float[] unit, float[] lengths, int size) {
        for (int row = 0; row < lengths.length; row++) {
            int begin = row * size;
            // decision: below epsilon the length is a constant, as in PyTorch, so nothing is projected away there.
            boolean clamped = lengths[row] <= EPSILON;
            float along = clamped ? 0 : Matrices.dot(gradients, begin, unit, begin, size);
            float factor = 1 / lengths[row];
            for (int i = begin; i < begin + size; i++) {
                gradients[i] = (gradients[i] - unit[i] * along) * factor;
            }
        }
    }
}
