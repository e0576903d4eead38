package dev.centroid.train;

import dev.centroid.run.Stage;
import java.util.Map;

/** Keeps the state of a training; implemented by whoever owns the run folder. */
public interface CheckpointKeeper {

    /** Whether it is time for a checkpoint in mid-epoch. Asked between two steps. */
    boolean isDue();

    /**
     * Keeps the state; when this returns, it is on disk.
     *
     * @param state what to keep; only valid during the call
     * @param best whether this is the best validation so far
     */
    void keep(TrainingState state, boolean best);

    /**
     * The state of a training between two steps.
     *
     * @param stage which
     * @param progress how far it has come
     * @param temperature of the head; NaN where the stage has none
     * @param heads the heads' parameters by name
     * @param optimizers the optimizer's memory by what it updates
     */
    record TrainingState(
            Stage stage,
            Progress progress,
            double temperature,
            Map<String, float[]> heads,
            Map<String, OptimizerState> optimizers) {}
}
