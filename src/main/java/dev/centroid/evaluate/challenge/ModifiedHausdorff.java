package dev.centroid.evaluate.challenge;

import java.util.Arrays;

/**
 * The modified Hausdorff distance of two sets of points (Dubuisson and Jain, <em>A Modified Hausdorff Distance for Object
 * Matching</em>, ICPR 1994): the larger of the two mean distances from a point of one set to the nearest of the other. With the
 * inked pixels of two centred drawings it answers the challenge without any training (38.8 % errors).
 */
final class ModifiedHausdorff {

    private ModifiedHausdorff() {}

    /** The distance, in pixels; infinite where one set is empty. */
    static double distance(InkPoints a, InkPoints b) {
        if (a.count() == 0 || b.count() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        float[] nearestToB = new float[b.count()];
        Arrays.fill(nearestToB, Float.POSITIVE_INFINITY);
        double sumOfA = 0;
        for (int i = 0; i < a.count(); i++) {
            sumOfA += Math.sqrt(nearest(a.rows()[i], a.columns()[i], b, nearestToB));
        }
        double sumOfB = 0;
        for (float squared : nearestToB) {
            sumOfB += Math.sqrt(squared);
        }
        return Math.max(sumOfA / a.count(), sumOfB / b.count());
    }

    /** The squared distance from a point to the nearest of {@code b}, whose own nearest are brought up to date on the way. */
    private static float nearest(float row, float column, InkPoints b, float[] nearestToB) {
        float[] rows = b.rows();
        float[] columns = b.columns();
        float nearest = Float.POSITIVE_INFINITY;
        for (int j = 0; j < nearestToB.length; j++) {
            float down = row - rows[j];
            float right = column - columns[j];
            float squared = down * down + right * right;
            nearest = Math.min(nearest, squared);
            nearestToB[j] = Math.min(nearestToB[j], squared);
        }
        return nearest;
    }
}
