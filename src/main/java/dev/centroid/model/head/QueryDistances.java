package dev.centroid.model.head;

/** Squared distances of queries to the centroids of an episode. */
final class QueryDistances {

    private QueryDistances() {}

    /** {@code ‖query m − centroid n‖²} [N][M] of {@code queries} [M][D] and {@code centroids} [N][D]. */
    static float[][] of(float[][] queries, float[][] centroids) {
        int features = centroids[0].length;
        float[][] distances = new float[centroids.length][queries.length];
        FeatureColumns columns = new FeatureColumns(queries, features);
        for (int first = 0; first < features; first += FeatureColumns.WIDTH) {
            float[][] block = columns.block(first);
            for (int n = 0; n < centroids.length; n++) {
                float[] vector = FeatureColumns.block(centroids[n], first);
                int at = FeatureColumns.begin(centroids[n], first);
                addDistances(block[0], block[1], block[2], block[3], vector, at, distances[n]);
                addDistances(block[4], block[5], block[6], block[7], vector, at + 4, distances[n]);
            }
        }
        return distances;
    }

    /** Written without variables for the differences: with them the JIT of Java 17 makes no vector code (measured). */
    private static void addDistances(
            float[] c0, float[] c1, float[] c2, float[] c3, float[] vector, int at, float[] sums) {
        float v0 = vector[at];
        float v1 = vector[at + 1];
        float v2 = vector[at + 2];
        float v3 = vector[at + 3];
        for (int m = 0; m < sums.length; m++) {
            sums[m] += (c0[m] - v0) * (c0[m] - v0)
                    + (c1[m] - v1) * (c1[m] - v1)
                    + (c2[m] - v2) * (c2[m] - v2)
                    + (c3[m] - v3) * (c3[m] - v3);
        }
    }
}
