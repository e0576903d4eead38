package dev.centroid.model.head;

/**
 * Products of queries with the centroids of an episode, and with themselves. Each is summed feature by feature in a fixed
 * order, whatever the number of queries. A plain carrier: the arrays are handed over.
 *
 * @param products {@code query m · centroid n} [N][M]
 * @param squares {@code query m · query m} [M]
 */
record QueryProducts(float[][] products, float[] squares) {

    /** Of {@code queries} [M][D] and {@code centroids} [N][D]. */
    static QueryProducts of(float[][] queries, float[][] centroids) {
        int features = centroids[0].length;
        float[][] products = new float[centroids.length][queries.length];
        float[] squares = new float[queries.length];
        FeatureColumns columns = new FeatureColumns(queries, features);
        for (int first = 0; first < features; first += FeatureColumns.WIDTH) {
            float[][] block = columns.block(first);
            for (int n = 0; n < centroids.length; n++) {
                float[] vector = FeatureColumns.block(centroids[n], first);
                int at = FeatureColumns.begin(centroids[n], first);
                addProducts(block, 0, vector, at, products[n]);
                addProducts(block, 4, vector, at + 4, products[n]);
            }
            addSquares(block[0], block[1], block[2], block[3], squares);
            addSquares(block[4], block[5], block[6], block[7], squares);
        }
        return new QueryProducts(products, squares);
    }

    private static void addProducts(float[][] block, int k, float[] vector, int at, float[] sums) {
        Matrices.addFourRows(block[k], block[k + 1], block[k + 2], block[k + 3], vector, at, sums);
    }

    private static void addSquares(float[] c0, float[] c1, float[] c2, float[] c3, float[] sums) {
        for (int m = 0; m < sums.length; m++) {
            sums[m] += c0[m] * c0[m] + c1[m] * c1[m] + c2[m] * c2[m] + c3[m] * c3[m];
        }
    }
}
