package dev.centroid.model.head;

/**
 * The rule of Meta-Baseline (Chen et al., ICCV 2021, arXiv 2003.04390, equation 2): the centroid of a class is the mean of its
 * raw support features; {@code logits[m, n] = τ · cos(query m, centroid n)}. A feature of zeros has cosine 0 to everything.
 */
public final class CosineCentroidHead implements EpisodicHead {

    /** The rule has no state. */
    public CosineCentroidHead() {}

    @Override
    public float[] logits(float[][] support, float[][] queries, EpisodeShape shape, float temperature) {
        float[][] centroids = Centroids.of(support, shape);
        UnitRows.scale(centroids);
        QueryProducts products = QueryProducts.of(queries, centroids);
        float[] logits = new float[shape.queries() * shape.way()];
        for (int m = 0; m < shape.queries(); m++) {
            float factor = temperature / UnitRows.length(products.squares()[m]);
            for (int n = 0; n < shape.way(); n++) {
                logits[m * shape.way() + n] = products.products()[n][m] * factor;
            }
        }
        return logits;
    }

    @Override
    public HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients) {
        Centroids.check(support, queries, shape);
        int size = shape.features();
        int way = shape.way();
        int count = shape.queries();
        float[][] centroids = Centroids.of(Matrices.rows(support, way * shape.shot(), size), shape);
        float[] centroidLengths = UnitRows.scale(centroids);
        float[][] units = Matrices.rows(queries, count, size);
        float[] queryLengths = UnitRows.scale(units);

        float[][] cosines = QueryProducts.of(units, centroids).products();
        double temperatureGradient = 0;
        float[][] byClass = new float[way][count];
        float[][] byQuery = new float[count][way];
        for (int m = 0; m < count; m++) {
            for (int n = 0; n < way; n++) {
                float gradient = logitGradients[m * way + n];
                temperatureGradient += (double) gradient * cosines[n][m];
                byQuery[m][n] = temperature * gradient;
                byClass[n][m] = temperature * gradient;
            }
        }

        float[][] ofQueries = new float[count][size];
        Matrices.addProduct(byQuery, centroids, ofQueries);
        UnitRows.gradientsBack(ofQueries, units, queryLengths);
        float[] queryGradients = new float[queries.length];
        Matrices.flatten(ofQueries, queryGradients);

        float[][] ofCentroids = new float[way][size];
        Matrices.addProduct(byClass, units, ofCentroids);
        UnitRows.gradientsBack(ofCentroids, centroids, centroidLengths);
        return new HeadGradients(Centroids.toSupport(ofCentroids, shape), queryGradients, (float) temperatureGradient);
    }

    /**
     * Cosine similarity of every query to every centroid, for people to look at.
     *
     * @param support raw support features [N, K, D], class by class
     * @param queries raw query features [M, D]
     * @param shape N, K, M and D
     * @return [M, N], each in −1..1
     */
    public static float[] similarities(float[] support, float[] queries, EpisodeShape shape) {
        float[] cosines = new CosineCentroidHead().logits(support, queries, shape, 1);
        for (int i = 0; i < cosines.length; i++) {
            // Rounding can leave the range by the last bit.
            cosines[i] = Math.max(-1, Math.min(1, cosines[i]));
        }
        return cosines;
    }
}
