package dev.centroid.model.head;

/**
 * A rule from the features of one episode to logits: a pure function of support features, query features and the
 * temperature, with its gradient. Shapes: N way, K shot, M queries of all classes, D features; all arrays row-major.
 */
public interface EpisodicHead {

    /**
     * Logits [M, N] of one episode.
     *
     * @param support raw support features [N, K, D], class by class
     * @param queries raw query features [M, D]
     * @param shape N, K, M and D
     * @param temperature τ &gt; 0, multiplies the similarity
     */
    default float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        Centroids.check(support, queries, shape);
        int size = shape.features();
        return logits(
                Matrices.rows(support, shape.way() * shape.shot(), size),
                Matrices.rows(queries, shape.queries(), size),
                shape,
                temperature);
    }

    /**
     * The same, bit for bit, of features that have an array per image: nothing of them is copied.
     *
     * @param support raw support features [N·K][D], class by class
     * @param queries raw query features [M][D]
     * @param shape N, K, M and D
     * @param temperature τ &gt; 0, multiplies the similarity
     */
    float[] logits(float[][] support, float[][] queries, EpisodeShape shape, float temperature);

    /**
     * Gradients of a loss with respect to the inputs of {@link #logits}.
     *
     * @param logitGradients ∂loss/∂logits [M, N]
     */
    HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients);
}
