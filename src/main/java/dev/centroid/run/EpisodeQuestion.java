package dev.centroid.run;

import java.util.Arrays;

/**
 * "Classify this episode with the current weights", asked by a screen and answered by the training thread between two
 * steps. Plain numbers only: which images, by their index in one part of the dataset.
 *
 * @param phase the part of the dataset that the indices belong to
 * @param way classes in the episode
 * @param shot support images per class
 * @param support way·shot image indices, class by class
 * @param queries way·query image indices, class by class
 */
public record EpisodeQuestion(Phase phase, int way, int shot, int[] support, int[] queries) {

    /** Checks the counts and copies the arrays. */
    public EpisodeQuestion {
        if (way < 2 || shot < 1 || support.length != way * shot || queries.length == 0 || queries.length % way != 0) {
            throw new IllegalArgumentException("way " + way + ", shot " + shot + ", " + support.length
                    + " support images and " + queries.length + " queries do not make an episode");
        }
        support = support.clone();
        queries = queries.clone();
    }

    @Override
    public int[] support() {
        return support.clone();
    }

    @Override
    public int[] queries() {
        return queries.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EpisodeQuestion that
                && phase == that.phase
                && way == that.way
                && shot == that.shot
                && Arrays.equals(support, that.support)
                && Arrays.equals(queries, that.queries);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(support) + Arrays.hashCode(queries);
    }
}
