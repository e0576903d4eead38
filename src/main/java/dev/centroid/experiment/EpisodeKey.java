package dev.centroid.experiment;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.run.Phase;
import dev.centroid.run.RunSeed;
import java.util.Objects;

/**
 * All that decides which episode is drawn. Equal keys give equal episodes: those of training, validation and the final
 * evaluation among them.
 *
 * @param phase the part of the dataset
 * @param spec way, shot and query
 * @param seed the run's seed
 * @param purpose what the episode is drawn for
 * @param epoch 0-based; 0 for validation and evaluation
 * @param index its position in the epoch, at least 0
 */
public record EpisodeKey(Phase phase, EpisodeSpec spec, long seed, RunSeed.Purpose purpose, long epoch, long index) {

    /** Checks the ranges. */
    public EpisodeKey {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(purpose, "purpose");
        if (epoch < 0 || index < 0) {
            throw new IllegalArgumentException("epoch " + epoch + ", index " + index);
        }
    }

    /** The episode that an evaluation on this part of the dataset would draw. */
    public static EpisodeKey of(Phase phase, EpisodeSpec spec, long seed, long index) {
        return new EpisodeKey(phase, spec, seed, DatasetParts.purpose(phase), 0, index);
    }

    /** Another episode of the same series. */
    public EpisodeKey at(long otherIndex) {
        return new EpisodeKey(phase, spec, seed, purpose, epoch, otherIndex);
    }
}
