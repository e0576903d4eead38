package dev.centroid.experiment;

import dev.centroid.episode.Episode;
import dev.centroid.run.EpisodeQuestion;

/**
 * An episode with what it was drawn by.
 *
 * @param key what it was drawn by
 * @param episode its classes and images, by their index in the part of the dataset that the key names
 * @param code the text that gives it back on the same dataset
 */
public record DrawnEpisode(EpisodeKey key, Episode episode, String code) {

    /** The question that has it classified. */
    public EpisodeQuestion question() {
        return new EpisodeQuestion(
                key.phase(), key.spec().way(), key.spec().shot(), episode.support(), episode.queries());
    }
}
