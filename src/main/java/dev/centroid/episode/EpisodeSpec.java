package dev.centroid.episode;

/**
 * The shape of an episode.
 *
 * @param way N, classes, at least 2
 * @param shot K, support images per class, at least 1
 * @param query Q, query images per class, at least 1
 */
public record EpisodeSpec(int way, int shot, int query) {

    /** Checks the ranges. */
    public EpisodeSpec {
        if (way < 2 || shot < 1 || query < 1) {
            throw new IllegalArgumentException("way " + way + ", shot " + shot + ", query " + query);
        }
    }

    /** Images in an episode: N·(K+Q). */
    public int images() {
        return way * (shot + query);
    }
}
