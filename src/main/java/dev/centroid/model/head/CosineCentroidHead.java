package dev.centroid.model.head;

/**
 * The rule of Meta-Baseline (Chen et al., ICCV 2021, arXiv 2003.04390, equation 2): the centroid of a class is the mean of its
 * raw support features; {@code logits[m, n] = τ · cos(query m, centroid n)}. A feature of zeros has cosine 0 to everything.
 */
public final class CosineCentroidHead implements EpisodicHead {

    /** The rule has no state. */
    public CosineCentroidHead() {}

    @Override
    public float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        Centroids.check(support, queries, shape);
        int size = shape.features();
        float[] centroids = Centroids.of(support, shape);
        UnitRows.scale(centroids, UnitRows.lengths(centroids, shape.way(), size), size);
        float[] logits = Matrices.rowProducts(queries, shape.queries(), centroids, shape.way(), size);
        float[] lengths = UnitRows.lengths(queries, shape.queries(), size);
        for (int m = 0; m < shape.queries(); m++) {
            float factor = temperature / lengths[m];
            for (int i = m * shape.way(); i < (m + 1) * shape.way(); i++) {
                logits[i] *= factor;
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
        float[] centroids = Centroids.of(support, shape);
        float[] centroidLengths = UnitRows.lengths(centroids, way, size);
        UnitRows.scale(centroids, centroidLengths, size);
        float[] units = queries.clone();
        float[] queryLengths = UnitRows.lengths(queries, count, size);
        UnitRows.scale(units, queryLengths, size);

        float[] cosines = Matrices.rowProducts(units, count, centroids, way, size);
        double temperatureGradient = 0;
        float[] cosineGradients = new float[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            temperatureGradient += (double) logitGradients[i] * cosines[i];
            cosineGradients[i] = temperature * logitGradients[i];
        }

        float[][] byQuery = new float[count][size];
        Matrices.addProduct(Matrices.rows(cosineGradients, count, way), Matrices.rows(centroids, way, size), byQuery);
        float[] queryGradients = new float[queries.length];
        Matrices.flatten(byQuery, queryGradients);
        UnitRows.gradientsBack(queryGradients, units, queryLengths, size);

        float[][] byClass = new float[way][size];
        Matrices.addProduct(Matrices.columns(cosineGradients, count, way), Matrices.rows(units, count, size), byClass);
        float[] centroidGradients = new float[centroids.length];
        Matrices.flatten(byClass, centroidGradients);
        UnitRows.gradientsBack(centroidGradients, centroids, centroidLengths, size);
        return new HeadGradients(
                Centroids.toSupport(centroidGradients, shape), queryGradients, (float) temperatureGradient);
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
