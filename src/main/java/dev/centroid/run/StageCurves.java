package dev.centroid.run;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The curves of one stage. The x of a step is its 0-based number, counted over the whole stage; the x of an episode is its
 * number among those of its classes that this process has scored, from 0.
 *
 * @param loss mean cross-entropy of each step, in nats
 * @param accuracy share classified rightly in each step, 0..1
 * @param learningRate the rate, where it changed
 * @param temperature the cosine temperature after each step; empty in stage 1
 * @param episodes accuracy of each episode, 0..1, by the classes it was drawn from
 */
public record StageCurves(
        RunSeries loss,
        RunSeries accuracy,
        RunSeries learningRate,
        RunSeries temperature,
        Map<Phase, RunSeries> episodes) {

    /** Copies the map. */
    public StageCurves {
        EnumMap<Phase, RunSeries> copy = new EnumMap<>(Phase.class);
        copy.putAll(episodes);
        episodes = Collections.unmodifiableMap(copy);
    }
}
