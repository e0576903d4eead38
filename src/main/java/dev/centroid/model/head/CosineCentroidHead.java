package dev.centroid.model.head;

/**
 * Nearest centroid in cosine similarity, the head of Classifier-Baseline and Meta-Baseline (Chen et al. 2021, equation 2):
 * {@code logit[m, n] = τ · <q_m / ‖q_m‖, c_n / ‖c_n‖>} with c_n the mean of the raw support features of class n. A vector
 * shorter than 1e-12 is divided by 1e-12, as PyTorch's {@code normalize} does, so that zeros give zeros.
 */
public final class CosineCentroidHead implements EpisodicHead {

    private static final float SHORTEST = 1e-12f;

    @Override
    public float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        float[] logits = similarities(support, queries, shape);
        for (int i = 0; i < logits.length; i++) {
            logits[i] *= temperature;
        }
        return logits;
    }

    /**
     * Cosine similarity of every query with every centroid.
     *
     * @param support raw support features [N, K, D]
     * @param queries raw query features [M, D]
     * @return [M, N], -1..1
     */
    public static float[] similarities(float[] support, float[] queries, EpisodeShape shape) {
        Centroids.check(support, queries, shape);
        int d = shape.features();
        int way = shape.way();
        float[] centroids = Centroids.of(support, shape);
        float[] inverse = inverseNorms(centroids, way, d);
        float[] similarities = new float[shape.queries() * way];
        for (int m = 0; m < shape.queries(); m++) {
            float inverseQuery = inverseNorm(queries, m * d, d);
            for (int n = 0; n < way; n++) {
                float product = Vectors.dot(queries, m * d, centroids, n * d, d);
                similarities[m * way + n] = product * inverseQuery * inverse[n];
            }
        }
        return similarities;
    }

    @Override
    public HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients) {
        Centroids.check(support, queries, shape);
        int d = shape.features();
        int way = shape.way();
        float[] centroids = Centroids.of(support, shape);
        float[] inverse = inverseNorms(centroids, way, d);
        float[] centroidGradients = new float[way * d];
        float[] queryGradients = new float[queries.length];
        double temperatureGradient = 0;
        for (int m = 0; m < shape.queries(); m++) {
            int q = m * d;
            float inverseQuery = inverseNorm(queries, q, d);
            for (int n = 0; n < way; n++) {
                int c = n * d;
                float cosine = Vectors.dot(queries, q, centroids, c, d) * inverseQuery * inverse[n];
                temperatureGradient += (double) logitGradients[m * way + n] * cosine;
                float g = logitGradients[m * way + n] * temperature;
                // ∂cos/∂q = (c/‖c‖ − cos·q/‖q‖) / ‖q‖, and the same with q and c exchanged.
                Vectors.add(queryGradients, q, g * inverseQuery * inverse[n], centroids, c, d);
                Vectors.add(queryGradients, q, -g * cosine * inverseQuery * inverseQuery, queries, q, d);
                Vectors.add(centroidGradients, c, g * inverseQuery * inverse[n], queries, q, d);
                Vectors.add(centroidGradients, c, -g * cosine * inverse[n] * inverse[n], centroids, c, d);
            }
        }
        return new HeadGradients(
                Centroids.supportGradients(centroidGradients, shape), queryGradients, (float) temperatureGradient);
    }

    private static float[] inverseNorms(float[] vectors, int count, int length) {
        float[] inverse = new float[count];
        for (int i = 0; i < count; i++) {
            inverse[i] = inverseNorm(vectors, i * length, length);
        }
        return inverse;
    }

    private static float inverseNorm(float[] values, int at, int length) {
        float norm = (float) Math.sqrt(Vectors.dot(values, at, values, at, length));
        return 1 / Math.max(norm, SHORTEST);
    }
}
