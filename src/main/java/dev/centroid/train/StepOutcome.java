package dev.centroid.train;

import java.util.List;

/**
 * What one update gave.
 *
 * @param loss mean cross-entropy in nats, before the update
 * @param correct images or queries classified rightly
 * @param scored images or queries classified
 * @param weight what the loss counts for in the epoch's mean: images in stage 1, episodes in stage 2
 * @param images images that passed the backbone
 * @param episodes the episodes of the step in order; empty in stage 1
 */
public record StepOutcome(
        double loss, int correct, int scored, double weight, int images, List<EpisodeOutcome> episodes) {

    /**
     * One training episode.
     *
     * @param loss mean cross-entropy of its queries in nats
     * @param accuracy share of its queries classified rightly, 0..1
     */
    public record EpisodeOutcome(double loss, double accuracy) {}

    /** Share classified rightly, 0..1. */
    public double accuracy() {
        return (double) correct / scored;
    }
}
