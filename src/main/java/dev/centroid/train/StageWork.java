package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.run.Stage;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** What the two stages do differently; {@link TrainingLoop} does the rest. Bound to the training thread. */
interface StageWork {

    Stage stage();

    int epochs();

    int stepsPerEpoch();

    /** Images in a full step. */
    int imagesPerStep();

    MultiStepSchedule schedule();

    Augmentation augmentation();

    /** Which images each step of an epoch needs. */
    BatchPlan plan(int epoch);

    /**
     * One update.
     *
     * @throws dev.centroid.problem.ProblemException if the loss is not finite; no weight was changed then
     */
    StepOutcome step(ImageBatch batch, int epoch, int step, double learningRate);

    /** The shape of the training episodes; null in stage 1. */
    EpisodeSpec episode();

    /** The cosine temperature; NaN where the stage has none. */
    double temperature();

    /**
     * Validation after an epoch; empty where none is due.
     *
     * @throws CancellationException if a stop was asked for meanwhile; nothing is lost, it is done again on resume
     */
    EpochValidation validate(int epoch);

    /** The heads' parameters by name, for the checkpoint. */
    Map<String, float[]> heads();

    /** The optimizer's memory by what it updates, for the checkpoint. */
    Map<String, OptimizerState> optimizers();
}
