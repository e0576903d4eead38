package dev.centroid.ui.episodes;

import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.RankedEpisode;
import java.util.List;
import java.util.Optional;

/** The episodes of a series, worst first, and how far they have been looked at. */
final class WorstFirst {

    private WeightsChoice by;
    private EpisodeKey series;
    private List<RankedEpisode> ranked = List.of();
    private int looked;

    /** The next worse one for these weights; empty where that has to be found out first. */
    Optional<EpisodeKey> next(WeightsChoice weights, EpisodeKey key) {
        // What a run under way thinks of an episode changes with every step: only what was just found out counts.
        boolean known = weights.equals(by) && key.at(0).equals(series) && looked < ranked.size();
        boolean fresh = looked == 0 || weights != WeightsChoice.LIVE;
        return known && fresh ? Optional.of(ranked.get(looked++).key()) : Optional.empty();
    }

    /** The place of the last one that was given out: 1 for the worst. */
    int place() {
        return looked;
    }

    /** Among how many the worst was looked for. */
    int size() {
        return ranked.size();
    }

    /** Keeps what was found out. */
    void take(WeightsChoice weights, EpisodeKey key, List<RankedEpisode> worstFirst) {
        by = weights;
        series = key.at(0);
        ranked = List.copyOf(worstFirst);
        looked = 0;
    }

    /** Another dataset or other checkpoints. */
    void clear() {
        by = null;
        ranked = List.of();
    }
}
