package dev.centroid.model.head;

import java.util.Arrays;

/**
 * Products of small float matrices, in a fixed order of additions, so that equal inputs give equal bits on every thread.
 *
 * <p>The loops are shaped for the JIT of Java 17. It makes vector code of a loop over whole row arrays, but not of one that
 * begins inside a flat array: hence {@link #rows}; measured, four times faster. It makes no vector code of a sum, since Java
 * keeps the order of additions; the row products work on four to eight independent sums at once instead.
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

    /** The product of two rows of length {@code size}. */
    static float dot(float[] a, int beginA, float[] b, int beginB, int size) {
        float even = 0;
        float odd = 0;
        int d = 0;
        for (; d + 2 <= size; d += 2) {
            even += a[beginA + d] * b[beginB + d];
            odd += a[beginA + d + 1] * b[beginB + d + 1];
        }
        if (d < size) {
            even += a[beginA + d] * b[beginB + d];
        }
        return even + odd;
    }

    /** Every row of {@code a} [rowsA, size] times every row of {@code b} [rowsB, size]: [rowsA, rowsB]. */
    static float[] rowProducts(float[] a, int rowsA, float[] b, int rowsB, int size) {
        float[] out = new float[rowsA * rowsB];
        int row = 0;
        for (; row + 4 <= rowsA; row += 4) {
            int other = 0;
            for (; other + 4 <= rowsB; other += 4) {
                twoByFourProducts(a, row * size, b, other * size, size, out, row * rowsB + other, rowsB);
                twoByFourProducts(a, (row + 2) * size, b, other * size, size, out, (row + 2) * rowsB + other, rowsB);
            }
            for (; other < rowsB; other++) {
                fourProducts(a, row * size, b, other * size, size, out, row * rowsB + other, rowsB);
            }
        }
        for (; row < rowsA; row++) {
            for (int other = 0; other < rowsB; other++) {
                out[row * rowsB + other] = dot(a, row * size, b, other * size, size);
            }
        }
        return out;
    }

    /** Every row of {@code a} [rows, size] times itself: [rows]. */
    static float[] rowSquares(float[] a, int rows, int size) {
        float[] out = new float[rows];
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            fourSquares(a, row * size, size, out, row);
        }
        for (; row < rows; row++) {
            out[row] = dot(a, row * size, a, row * size, size);
        }
        return out;
    }

    /** Squared distance of every row of {@code a} [rowsA, size] to every row of {@code b} [rowsB, size]: [rowsA, rowsB]. */
    static float[] squaredDistances(float[] a, int rowsA, float[] b, int rowsB, int size) {
        float[] out = new float[rowsA * rowsB];
        for (int row = 0; row < rowsA; row++) {
            int other = 0;
            for (; other + 4 <= rowsB; other += 4) {
                fourDistances(a, row * size, b, other * size, size, out, row * rowsB + other);
            }
            for (; other < rowsB; other++) {
                out[row * rowsB + other] = distance(a, row * size, b, other * size, size);
            }
        }
        return out;
    }

    private static void addRow(float[] row, float factor, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += factor * row[i];
        }
    }

    private static void addFourRows(
            float[] row0, float[] row1, float[] row2, float[] row3, float[] factors, int at, float[] out) {
        float f0 = factors[at];
        float f1 = factors[at + 1];
        float f2 = factors[at + 2];
        float f3 = factors[at + 3];
        for (int i = 0; i < out.length; i++) {
            out[i] += f0 * row0[i] + f1 * row1[i] + f2 * row2[i] + f3 * row3[i];
        }
    }

    private static void twoByFourProducts(
            float[] a, int a0, float[] b, int b0, int size, float[] out, int target, int stride) {
        int a1 = a0 + size;
        int b1 = b0 + size;
        int b2 = b1 + size;
        int b3 = b2 + size;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float t0 = 0;
        float t1 = 0;
        float t2 = 0;
        float t3 = 0;
        for (int d = 0; d < size; d++) {
            float x = a[a0 + d];
            float y = a[a1 + d];
            float p = b[b0 + d];
            float q = b[b1 + d];
            float r = b[b2 + d];
            float s = b[b3 + d];
            s0 += x * p;
            s1 += x * q;
            s2 += x * r;
            s3 += x * s;
            t0 += y * p;
            t1 += y * q;
            t2 += y * r;
            t3 += y * s;
        }
        out[target] = s0;
        out[target + 1] = s1;
        out[target + 2] = s2;
        out[target + 3] = s3;
        out[target + stride] = t0;
        out[target + stride + 1] = t1;
        out[target + stride + 2] = t2;
        out[target + stride + 3] = t3;
    }

    private static void fourProducts(
            float[] a, int a0, float[] b, int b0, int size, float[] out, int target, int stride) {
        int a1 = a0 + size;
        int a2 = a1 + size;
        int a3 = a2 + size;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int d = 0; d < size; d++) {
            float p = b[b0 + d];
            s0 += a[a0 + d] * p;
            s1 += a[a1 + d] * p;
            s2 += a[a2 + d] * p;
            s3 += a[a3 + d] * p;
        }
        out[target] = s0;
        out[target + stride] = s1;
        out[target + 2 * stride] = s2;
        out[target + 3 * stride] = s3;
    }

    private static void fourSquares(float[] a, int a0, int size, float[] out, int target) {
        int a1 = a0 + size;
        int a2 = a1 + size;
        int a3 = a2 + size;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int d = 0; d < size; d++) {
            float w = a[a0 + d];
            float x = a[a1 + d];
            float y = a[a2 + d];
            float z = a[a3 + d];
            s0 += w * w;
            s1 += x * x;
            s2 += y * y;
            s3 += z * z;
        }
        out[target] = s0;
        out[target + 1] = s1;
        out[target + 2] = s2;
        out[target + 3] = s3;
    }

    private static void fourDistances(float[] a, int a0, float[] b, int b0, int size, float[] out, int target) {
        int b1 = b0 + size;
        int b2 = b1 + size;
        int b3 = b2 + size;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int d = 0; d < size; d++) {
            float x = a[a0 + d];
            float d0 = x - b[b0 + d];
            float d1 = x - b[b1 + d];
            float d2 = x - b[b2 + d];
            float d3 = x - b[b3 + d];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        out[target] = s0;
        out[target + 1] = s1;
        out[target + 2] = s2;
        out[target + 3] = s3;
    }

    private static float distance(float[] a, int a0, float[] b, int b0, int size) {
        float sum = 0;
        for (int d = 0; d < size; d++) {
            float difference = a[a0 + d] - b[b0 + d];
            sum += difference * difference;
        }
        return sum;
    }
}
