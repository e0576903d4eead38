package dev.centroid.model.head;

/** Centroids of an episode: the mean of each class's raw support features. */
final class Centroids {

    private Centroids() {}

    /**
     * @param support [N, K, D]
     * @return [N, D]
     */
    static float[] of(float[] support, EpisodeShape shape) {
        int d = shape.features();
        float[] centroids = new float[shape.way() * d];
        float share = 1f / shape.shot();
        for (int n = 0; n < shape.way(); n++) {
            for (int k = 0; k < shape.shot(); k++) {
                Vectors.add(centroids, n * d, share, support, (n * shape.shot() + k) * d, d);
            }
        }
        return centroids;
    }

    /**
     * Every support feature of a class gets its share of the centroid's gradient.
     *
     * @param centroidGradients [N, D]
     * @return [N, K, D]
     */
    static float[] supportGradients(float[] centroidGradients, EpisodeShape shape) {
        int d = shape.features();
        float[] gradients = new float[shape.way() * shape.shot() * d];
        float share = 1f / shape.shot();
        for (int n = 0; n < shape.way(); n++) {
            for (int k = 0; k < shape.shot(); k++) {
                Vectors.add(gradients, (n * shape.shot() + k) * d, share, centroidGradients, n * d, d);
            }
        }
        return gradients;
    }

    static void check(float[] support, float[] queries, EpisodeShape shape) {
        boolean fits = support.length == shape.way() * shape.shot() * shape.features()
                && queries.length == shape.queries() * shape.features();
        if (!fits) {
            throw new IllegalArgumentException(
                    support.length + " support values and " + queries.length + " query values are not " + shape);
        }
    }
}
