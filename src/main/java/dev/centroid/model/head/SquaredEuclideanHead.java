package dev.centroid.model.head;

/**
 * The rule of prototypical networks (Snell et al., NeurIPS 2017, arXiv 1703.05175) with a temperature: the centroid of a class
 * is the mean of its raw support features; {@code logits[m, n] = −τ · ‖query m − centroid n‖²}.
 */
public final class SquaredEuclideanHead implements EpisodicHead {

    /** The rule has no state. */
    public SquaredEuclideanHead() {}

    @Override
    public float[] logits(float[][] support, float[][] queries, EpisodeShape shape, float temperature) {
        float[][] distances = QueryDistances.of(queries, Centroids.of(support, shape));
        float[] logits = new float[shape.queries() * shape.way()];
        for (int m = 0; m < shape.queries(); m++) {
            for (int n = 0; n < shape.way(); n++) {
                logits[m * shape.way() + n] = -temperature * distances[n][m];
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
        float[][] queryRows = Matrices.rows(queries, shape.queries(), size);
        float[][] centroids = Centroids.of(Matrices.rows(support, way * shape.shot(), size), shape);
        float[][] distances = QueryDistances.of(queryRows, centroids);
        double temperatureGradient = 0;
        float[][] ofQueries = new float[shape.queries()][size];
        float[][] ofCentroids = new float[way][size];
        for (int m = 0; m < shape.queries(); m++) {
            for (int n = 0; n < way; n++) {
                float gradient = logitGradients[m * way + n];
                temperatureGradient -= (double) gradient * distances[n][m];
                pull(queryRows[m], centroids[n], -2 * temperature * gradient, ofQueries[m], ofCentroids[n]);
            }
        }
        float[] queryGradients = new float[queries.length];
        Matrices.flatten(ofQueries, queryGradients);
        return new HeadGradients(Centroids.toSupport(ofCentroids, shape), queryGradients, (float) temperatureGradient);
    }

    /** ∂(−τ‖q−c‖²)/∂q = −2τ(q−c), and the opposite for c. */
    private static void pull(
            float[] query, float[] centroid, float factor, float[] queryGradients, float[] centroidGradients) {
        for (int d = 0; d < query.length; d++) {
            queryGradients[d] += factor * (query[d] - centroid[d]);
        }
        for (int d = 0; d < query.length; d++) {
            centroidGradients[d] -= factor * (query[d] - centroid[d]);
        }
    }
}
