package dev.centroid.ui.episodes;

import dev.centroid.experiment.LabWeights;

/** What classifies: weights that lie somewhere, or those of the run under way. */
sealed interface WeightsChoice {

    /** The weights of the run under way, as they are between two steps. */
    WeightsChoice LIVE = new Live();

    /**
     * The untrained network, or a checkpoint.
     *
     * @param weights which
     */
    record Stored(LabWeights weights) implements WeightsChoice {}

    /** See {@link #LIVE}. */
    record Live() implements WeightsChoice {}
}
