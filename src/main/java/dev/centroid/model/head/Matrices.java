package dev.centroid.model.head;

import java.util.Arrays;

/**
 * Products of small float matrices, in a fixed order of additions, so that equal inputs give equal bits on every thread.
 *
 * <p>The loops are shaped for the JIT of Java 17. It makes vector code of a loop over whole row arrays, but not of one that
 * begins inside a flat array: hence {@link #rows}; measured, four times faster. It makes no vector code of a sum, since Java
 * keeps the order of additions: many sums are therefore run side by side, along the rows of the result ({@link #addProduct},
 * {@link FeatureColumns}).
 */
final class Matrices {

    private Matrices() {}

    /** A flat row-major matrix [rows, width], or the begin of a longer array, as an array per row. */
    static float[][] rows(float[] flat, int rows, int width) {
        float[][] split = new float[rows][];
        for (int row = 0; row < rows; row++) {
            split[row] = Arrays.copyOfRange(flat, row * width, (row + 1) * width);
        }
        return split;
    }

    /** A flat row-major matrix [rows, width], or the begin of a longer array, as an array per column. */
    static float[][] columns(float[] flat, int rows, int width) {
        float[][] split = new float[width][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                split[column][row] = flat[row * width + column];
            }
        }
        return split;
    }

    /** Copies rows of equal width one after the other to the begin of {@code target}. */
    static void flatten(float[][] rows, float[] target) {
        int begin = 0;
        for (float[] row : rows) {
            System.arraycopy(row, 0, target, begin, row.length);
            begin += row.length;
        }
    }

    /** Adds A·B to {@code out}: rows of {@code a} [rows][inner], {@code b} [inner][width], {@code out} [rows][width]. */
    static void addProduct(float[][] a, float[][] b, float[][] out) {
        for (int row = 0; row < out.length; row++) {
            float[] factors = a[row];
            int k = 0;
            for (; k + 4 <= b.length; k += 4) {
                addFourRows(b[k], b[k + 1], b[k + 2], b[k + 3], factors, k, out[row]);
            }
            for (; k < b.length; k++) {
                addRow(b[k], factors[k], out[row]);
            }
        }
    }

    /** The product of two rows of equal length. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 4 <= a.length; d += 4) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
            s3 += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            s0 += a[d] * b[d];
        }
        return s0 + s1 + (s2 + s3);
    }

    private static void addRow(float[] row, float factor, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * row[i];
        }
    }

    /** Adds four rows, each times its factor, {@code factors[at .. at + 3]}. */
    static void addFourRows(
            float[] row0, float[] row1, float[] row2, float[] row3, float[] factors, int at, float[] out) {
        float f0 = factors[at];
        float f1 = factors[at + 1];
        float f2 = factors[at + 2];
        float f3 = factors[at + 3];
        for (int i = 0; i < out.length; i++) {
            out[i] += f0 * row0[i] + f1 * row1[i] + f2 * row2[i] + f3 * row3[i];
        }
    }
}
