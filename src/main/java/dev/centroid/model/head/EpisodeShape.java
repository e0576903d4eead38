package dev.centroid.model.head;

/**
 * The sizes of one episode's feature arrays.
 *
 * @param way N, classes
 * @param shot K, support images per class
 * @param queries M, query images of all classes
 * @param features D, feature size
 */
public record EpisodeShape(int way, int shot, int queries, int features) {

    /** Checks that all are positive. */
    public EpisodeShape {
        if (way < 1 || shot < 1 || queries < 1 || features < 1) {
            throw new IllegalArgumentException("not an episode: way " + way + ", shot " + shot + ", queries " + queries
                    + ", features " + features);
        }
    }
}
