package dev.centroid.model.head;

/** Means of support features, and the way their gradient goes back to the support. Shapes: N way, K shot, D features. */
final class Centroids {

    private Centroids() {}

    /** Mean over the shots of {@code support} [N, K, D]: [N, D]. */
    static float[] of(float[] support, EpisodeShape shape) {
        int size = shape.features();
        float[] centroids = new float[shape.way() * size];
        for (int n = 0; n < shape.way(); n++) {
            int target = n * size;
            for (int k = 0; k < shape.shot(); k++) {
                int begin = (n * shape.shot() + k) * size;
                for (int d = 0; d < size; d++) {
                    centroids[target + d] += support[begin + d];
                }
            }
        }
        for (int i = 0; i < centroids.length; i++) {
            centroids[i] /= shape.shot();
        }
        return centroids;
    }

    /** ∂loss/∂support [N, K, D] from ∂loss/∂centroids [N, D]: each shot has its equal share. */
    static float[] toSupport(float[] centroidGradients, EpisodeShape shape) {
        int size = shape.features();
        float[] gradients = new float[shape.way() * shape.shot() * size];
        for (int n = 0; n < shape.way(); n++) {
            for (int k = 0; k < shape.shot(); k++) {
                int target = (n * shape.shot() + k) * size;
                for (int d = 0; d < size; d++) {
                    gradients[target + d] = centroidGradients[n * size + d] / shape.shot();
                }
            }
        }
        return gradients;
    }

    /** Throws unless the arrays have the lengths that the shape asks for. */
    static void check(float[] support, float[] queries, EpisodeShape shape) {
        if (support.length != shape.way() * shape.shot() * shape.features()
                || queries.length != shape.queries() * shape.features()) {
            throw new IllegalArgumentException(
                    support.length + " support and " + queries.length + " query values do not fit " + shape);
        }
    }
}
