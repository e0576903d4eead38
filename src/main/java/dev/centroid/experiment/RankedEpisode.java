package dev.centroid.experiment;

/**
 * How well an episode was classified, among others of its series.
 *
 * @param key draws it
 * @param accuracy 0..1
 * @param loss mean cross-entropy, in nats
 */
public record RankedEpisode(EpisodeKey key, double accuracy, double loss) {}
