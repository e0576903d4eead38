package dev.centroid.model.head;

/** Sums over stretches of float arrays. Several accumulators: their order is fixed, and the JIT can overlap them. */
final class Vectors {

    private Vectors() {}

    static float dot(float[] a, int atA, float[] b, int atB, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[atA + i] * b[atB + i];
            s1 += a[atA + i + 1] * b[atB + i + 1];
            s2 += a[atA + i + 2] * b[atB + i + 2];
            s3 += a[atA + i + 3] * b[atB + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[atA + i] * b[atB + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    static float squaredDistance(float[] a, int atA, float[] b, int atB, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            float d0 = a[atA + i] - b[atB + i];
            float d1 = a[atA + i + 1] - b[atB + i + 1];
            float d2 = a[atA + i + 2] - b[atB + i + 2];
            float d3 = a[atA + i + 3] - b[atB + i + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        for (; i < length; i++) {
            float d = a[atA + i] - b[atB + i];
            s0 += d * d;
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** {@code target += factor · source}. */
    static void add(float[] target, int atTarget, float factor, float[] source, int atSource, int length) {
        for (int i = 0; i < length; i++) {
            target[atTarget + i] += factor * source[atSource + i];
        }
    }
}
