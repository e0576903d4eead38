package dev.centroid.experiment;

import java.util.Comparator;

/**
 * How well an episode was classified, among others of its series.
 *
 * @param key draws it
 * @param accuracy 0..1
 * @param loss mean cross-entropy, in nats
 */
public record RankedEpisode(EpisodeKey key, double accuracy, double loss) {

    /** By accuracy; among equals the one with the highest loss comes first. */
    public static final Comparator<RankedEpisode> WORST_FIRST = Comparator.comparingDouble(RankedEpisode::accuracy)
            .thenComparing(Comparator.comparingDouble(RankedEpisode::loss).reversed());
}
