package dev.centroid.model.head;

/**
 * The rule of prototypical networks (Snell et al., NeurIPS 2017, arXiv 1703.05175) with a temperature: the centroid of a class
 * is the mean of its raw support features; {@code logits[m, n] = −τ · ‖query m − centroid n‖²}.
 */
public final class SquaredEuclideanHead implements EpisodicHead {

    /** The rule has no state. */
    public SquaredEuclideanHead() {}

    @Override
    public float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        Centroids.check(support, queries, shape);
        float[] logits = Matrices.squaredDistances(
                queries, shape.queries(), Centroids.of(support, shape), shape.way(), shape.features());
        for (int i = 0; i < logits.length; i++) {
            logits[i] *= -temperature;
        }
        return logits;
    }

    @Override
    public HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients) {
        Centroids.check(support, queries, shape);
        int size = shape.features();
        float[] centroids = Centroids.of(support, shape);
        float[] distances = Matrices.squaredDistances(queries, shape.queries(), centroids, shape.way(), size);
        double temperatureGradient = 0;
        for (int i = 0; i < distances.length; i++) {
            temperatureGradient -= (double) logitGradients[i] * distances[i];
        }

        float[] queryGradients = new float[queries.length];
        float[] centroidGradients = new float[centroids.length];
        for (int m = 0; m < shape.queries(); m++) {
            for (int n = 0; n < shape.way(); n++) {
                float factor = -2 * temperature * logitGradients[m * shape.way() + n];
                pull(queries, m * size, centroids, n * size, size, factor, queryGradients, centroidGradients);
            }
        }
        return new HeadGradients(
                Centroids.toSupport(centroidGradients, shape), queryGradients, (float) temperatureGradient);
    }

    /** ∂(−τ‖q−c‖²)/∂q = −2τ(q−c), and the opposite for c. */
    private static void pull(
            float[] queries,
            int query,
            float[] centroids,
            int centroid,
            int size,
            float factor,
            float[] queryGradients,
            float[] centroidGradients) {
        for (int d = 0; d < size; d++) {
            float pull = factor * (queries[query + d] - centroids[centroid + d]);
            queryGradients[query + d] += pull;
            centroidGradients[centroid + d] -= pull;
        }
    }
}
