package dev.centroid.run;

import dev.centroid.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened in a run: immutable records of plain numbers. No array, model or trainer leaves the loop. Epochs and steps
 * are 0-based here and 1-based on screens. A value that was not measured is NaN.
 */
public sealed interface RunEvent {

    /**
     * The run changed its state.
     *
     * @param state the state that now holds
     */
    record StateChanged(RunState state) implements RunEvent {}

    /**
     * The run has a folder now: its own, locked by this process until it ends.
     *
     * @param folder where its files lie
     */
    record FolderOpened(Path folder) implements RunEvent {}

    /**
     * Something worth telling in one sentence, such as a fallback or a warning.
     *
     * @param problem the sentence as a code with arguments
     */
    record Notice(Problem problem) implements RunEvent {}

    /**
     * Work that is neither training nor evaluation goes on, such as packing images.
     *
     * @param task the bundle key of its name
     * @param done units finished
     * @param total units in all
     */
    record Preparing(String task, long done, long total) implements RunEvent {}

    /**
     * A root that was too large to be packed first is packed class by class while it is used. Told on the packing's own thread.
     *
     * @param number of the class that is being packed, from 1
     * @param classes in all
     */
    record PackingClass(int number, int classes) implements RunEvent {}

    /**
     * The packing beside the run is over, or its dataset was closed. Told on the packing's own thread.
     *
     * @param complete whether all classes are packed
     */
    record PackingEnded(boolean complete) implements RunEvent {}

    /**
     * A stage begins, or goes on after a resume.
     *
     * @param stage which
     * @param epochs its epochs in all
     * @param stepsPerEpoch steps in an epoch
     * @param imagesPerStep images that pass the backbone in a full step
     * @param firstEpoch the epoch it begins in; above 0 after a resume
     * @param firstStep the step within that epoch; above 0 after a resume in mid-epoch
     */
    record StageStarted(Stage stage, int epochs, int stepsPerEpoch, int imagesPerStep, int firstEpoch, int firstStep)
            implements RunEvent {}

    /**
     * An engine was made for a stage.
     *
     * @param stage which
     * @param engine its key, such as {@code dl4j}
     * @param device {@code CPU}, or the name of the GPU
     * @param instructionSet what it computes with there, such as {@code avx2}
     * @param precision {@code fp32} or {@code bf16}
     * @param threads CPU threads
     */
    record EngineOpened(Stage stage, String engine, String device, String instructionSet, String precision, int threads)
            implements RunEvent {}

    /**
     * One parameter update was made.
     *
     * @param stage which
     * @param epoch 0-based
     * @param step 0-based within the epoch
     * @param loss mean cross-entropy of the step, in nats
     * @param accuracy share of images (stage 1) or queries (stage 2) classified rightly in the step, 0..1
     * @param learningRate the rate the update used
     * @param temperature the cosine temperature after the update; NaN in stage 1
     * @param images images that passed the backbone
     * @param seconds wall time of the step
     */
    record StepFinished(
            Stage stage,
            int epoch,
            int step,
            double loss,
            double accuracy,
            double learningRate,
            double temperature,
            int images,
            double seconds)
            implements RunEvent {}

    /**
     * One episode was scored, in training or in evaluation.
     *
     * @param stage which
     * @param phase where it was drawn from
     * @param way classes in the episode
     * @param shot support images per class
     * @param query query images per class
     * @param epoch 0-based
     * @param index 0-based position among the episodes of this phase, way, shot and query in the epoch
     * @param loss mean cross-entropy of its queries, in nats
     * @param accuracy share of its queries classified rightly, 0..1
     */
    record EpisodeScored(
            Stage stage, Phase phase, int way, int shot, int query, int epoch, int index, double loss, double accuracy)
            implements RunEvent {}

    /**
     * Validation or evaluation episodes are being scored.
     *
     * @param stage which
     * @param phase which classes
     * @param done units finished (images while features are computed, then episodes)
     * @param total units in all
     */
    record Evaluating(Stage stage, Phase phase, int done, int total) implements RunEvent {}

    /**
     * An epoch ended and its validation is done.
     *
     * @param stage which
     * @param epoch 0-based
     * @param learningRate the rate of this epoch
     * @param trainLoss mean loss over the epoch, weighted by images (stage 1) or episodes (stage 2)
     * @param trainAccuracy the same for accuracy, 0..1
     * @param holdoutLoss stage 1: loss on held-out images of the base classes; NaN where there are none
     * @param holdoutAccuracy the same for accuracy
     * @param fewShot few-shot scores measured at this epoch, may be empty
     * @param temperature the cosine temperature at the end; NaN in stage 1
     * @param imagesPerSecond training throughput
     * @param seconds wall time of its steps, over all sittings and without pauses, and of its validation
     */
    record EpochFinished(
            Stage stage,
            int epoch,
            double learningRate,
            double trainLoss,
            double trainAccuracy,
            double holdoutLoss,
            double holdoutAccuracy,
            List<FewShotScore> fewShot,
            double temperature,
            double imagesPerSecond,
            double seconds)
            implements RunEvent {

        /** Copies the list. */
        public EpochFinished {
            fewShot = List.copyOf(fewShot);
        }
    }

    /**
     * A checkpoint was written.
     *
     * @param stage which
     * @param file its file name within the run's {@code checkpoints} folder
     * @param epoch epochs finished when it was written
     * @param step steps finished in the epoch under way
     */
    record CheckpointSaved(Stage stage, String file, int epoch, int step) implements RunEvent {}

    /**
     * The final evaluation of a stage is done.
     *
     * @param stage which
     * @param checkpoint the checkpoint it used: {@code best} or {@code last}
     * @param scores one for each way and shot that was asked for
     */
    record StageEvaluated(Stage stage, String checkpoint, List<FewShotScore> scores) implements RunEvent {

        /** Copies the list. */
        public StageEvaluated {
            scores = List.copyOf(scores);
        }
    }
}
