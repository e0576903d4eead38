package dev.centroid.run;

import dev.centroid.run.RunEvent.StageStarted;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The curves of one stage. The x of a step is its 0-based number, counted over the whole stage. A curve is the same object as
 * in the copy before as long as nothing was added to it.
 *
 * @param plan how long the stage is
 * @param stepsDone steps finished, earlier sittings included
 * @param loss mean cross-entropy of each step, in nats
 * @param lossMeans the same as it is smoothed
 * @param accuracy share classified rightly in each step, 0..1
 * @param accuracyMeans the same as it is smoothed
 * @param learningRate the rate, where it changed
 * @param temperature the cosine temperature after each step; empty in stage 1
 * @param episodes accuracy of each episode, by the classes it was drawn from
 */
public record StageCurves(
        StageStarted plan,
        long stepsDone,
        RunSeries loss,
        RunMeans lossMeans,
        RunSeries accuracy,
        RunMeans accuracyMeans,
        RunSeries learningRate,
        RunSeries temperature,
        Map<Phase, RunEpisodes> episodes) {

    /** Copies the map. */
    public StageCurves {
        EnumMap<Phase, RunEpisodes> copy = new EnumMap<>(Phase.class);
        copy.putAll(episodes);
        episodes = Collections.unmodifiableMap(copy);
    }

    /** The episodes drawn from some classes; none where none were. */
    public RunEpisodes episodes(Phase phase) {
        return episodes.getOrDefault(phase, RunEpisodes.EMPTY);
    }
}
