package dev.centroid.model.head;

/** Means of support features, and the way their gradient goes back to the support. Shapes: N way, K shot, D features. */
final class Centroids {

    private Centroids() {}

    /** Mean over the shots of {@code support} [N·K][D], class by class: [N][D]. */
    static float[][] of(float[][] support, EpisodeShape shape) {
        float[][] centroids = new float[shape.way()][];
        for (int n = 0; n < shape.way(); n++) {
            centroids[n] = support[n * shape.shot()].clone();
            for (int k = 1; k < shape.shot(); k++) {
                add(support[n * shape.shot() + k], centroids[n]);
            }
            divide(centroids[n], shape.shot());
        }
        return centroids;
    }

    private static void add(float[] row, float[] sum) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += row[d];
        }
    }

    private static void divide(float[] row, float divisor) {
        for (int d = 0; d < row.length; d++) {
            row[d] /= divisor;
        }
    }

    /** ∂loss/∂support [N, K, D] from ∂loss/∂centroids [N][D]: each shot has its equal share. */
    static float[] toSupport(float[][] centroidGradients, EpisodeShape shape) {
        int size = shape.features();
        float[] gradients = new float[shape.way() * shape.shot() * size];
        for (int n = 0; n < shape.way(); n++) {
            divide(centroidGradients[n], shape.shot());
            for (int k = 0; k < shape.shot(); k++) {
                System.arraycopy(centroidGradients[n], 0, gradients, (n * shape.shot() + k) * size, size);
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
