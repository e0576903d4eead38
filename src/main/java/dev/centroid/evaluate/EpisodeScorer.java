package dev.centroid.evaluate;

import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.model.head.EpisodicHead;

/**
 * Scores one episode after the other; holds the scratch memory of one worker. Not safe for several threads at once.
 *
 * <p>decision: an episode's features are copied together first. Its images lie all over a table that is larger than the
 * caches, and copying row by row is how the processor reads such a table fastest; the rule then works in the cache.
 */
final class EpisodeScorer {

    private final FeatureTable features;
    private final EpisodicHead head;
    private final float temperature;
    private final EpisodeShape shape;
    private final float[][] support;
    private final float[][] queries;

    EpisodeScorer(FeatureTable features, EpisodeSpec spec, EpisodicHead head, float temperature) {
        this.features = features;
        this.head = head;
        this.temperature = temperature;
        int size = features.featureSize();
        this.shape = new EpisodeShape(spec.way(), spec.shot(), spec.way() * spec.query(), size);
        this.support = new float[spec.way() * spec.shot()][size];
        this.queries = new float[shape.queries()][size];
    }

    ScoredEpisode score(Episode episode) {
        features.gather(episode.support(), support);
        features.gather(episode.queries(), queries);
        float[] logits = head.logits(support, queries, shape, temperature);
        return new ScoredEpisode(episode, CrossEntropy.of(logits, episode.queryLabels(), shape.way()));
    }
}
