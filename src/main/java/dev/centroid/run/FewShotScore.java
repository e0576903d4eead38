package dev.centroid.run;

import java.util.Objects;

/**
 * Few-shot accuracy over a number of episodes.
 *
 * @param phase which classes the episodes were drawn from
 * @param way classes in an episode
 * @param shot support images per class
 * @param query query images per class
 * @param episodes number of episodes, at least 1
 * @param accuracy mean over episodes, 0..1
 * @param ci95 half-width of the 95 % interval of the mean (Student's t), 0..1; NaN for a single episode
 * @param loss mean cross-entropy of the queries, in nats; NaN where it was not measured
 */
public record FewShotScore(
        Phase phase, int way, int shot, int query, int episodes, double accuracy, double ci95, double loss) {

    /** Checks the counts and that the accuracy is a share. */
    public FewShotScore {
        Objects.requireNonNull(phase, "phase");
        if (way < 2 || shot < 1 || query < 1 || episodes < 1) {
            throw new IllegalArgumentException(
                    "way " + way + ", shot " + shot + ", query " + query + ", episodes " + episodes);
        }
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("accuracy " + accuracy);
        }
    }

    /** A score whose loss was not measured. */
    public FewShotScore(Phase phase, int way, int shot, int query, int episodes, double accuracy, double ci95) {
        this(phase, way, shot, query, episodes, accuracy, ci95, Double.NaN);
    }
}
