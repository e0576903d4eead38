package dev.centroid.evaluate;

import dev.centroid.episode.EpisodeSpec;
import java.util.Objects;

/**
 * One few-shot task to be scored.
 *
 * @param episode way, shot and query
 * @param episodes number of episodes, at least 1
 */
public record EvaluationSpec(EpisodeSpec episode, int episodes) {

    /** Checks the range. */
    public EvaluationSpec {
        Objects.requireNonNull(episode, "episode");
        if (episodes < 1) {
            throw new IllegalArgumentException("episodes " + episodes);
        }
    }
}
