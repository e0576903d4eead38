package dev.centroid.model.head;

/**
 * Nearest centroid in squared Euclidean distance, the head of prototypical networks (Snell et al. 2017):
 * {@code logit[m, n] = −τ · ‖q_m − c_n‖²} with c_n the mean of the support features of class n.
 */
public final class SquaredEuclideanHead implements EpisodicHead {

    @Override
    public float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        Centroids.check(support, queries, shape);
        int d = shape.features();
        int way = shape.way();
        float[] centroids = Centroids.of(support, shape);
        float[] logits = new float[shape.queries() * way];
        for (int m = 0; m < shape.queries(); m++) {
            for (int n = 0; n < way; n++) {
                logits[m * way + n] = -temperature * Vectors.squaredDistance(queries, m * d, centroids, n * d, d);
            }
        }
        return logits;
    }

    @Override
    public HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients) {
        Centroids.check(support, queries, shape);
        int d = shape.features();
        int way = shape.way();
        float[] centroids = Centroids.of(support, shape);
        float[] centroidGradients = new float[way * d];
        float[] queryGradients = new float[queries.length];
        double temperatureGradient = 0;
        for (int m = 0; m < shape.queries(); m++) {
            int q = m * d;
            for (int n = 0; n < way; n++) {
                int c = n * d;
                float g = logitGradients[m * way + n];
                temperatureGradient -= (double) g * Vectors.squaredDistance(queries, q, centroids, c, d);
                float slope = -2 * temperature * g;
                for (int i = 0; i < d; i++) {
                    float step = slope * (queries[q + i] - centroids[c + i]);
                    queryGradients[q + i] += step;
                    centroidGradients[c + i] -= step;
                }
            }
        }
        return new HeadGradients(
                Centroids.supportGradients(centroidGradients, shape), queryGradients, (float) temperatureGradient);
    }
}
