package dev.centroid.run;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunEvent.CheckpointSaved;
import dev.centroid.run.RunEvent.EngineOpened;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.PackingClass;
import dev.centroid.run.RunEvent.StageEvaluated;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run stands at one moment, for a screen that draws it: immutable and bounded in size, however long the run is. Made
 * by {@link RunSnapshotRecorder#snapshot()}. Epochs and steps are 0-based; a value that was not measured is NaN.
 *
 * @param state where the run stands
 * @param folder the run folder; empty before it was made
 * @param stage the stage under way or ended last; empty before the first
 * @param epoch 0-based epoch of the last step
 * @param epochs epochs of the stage
 * @param step 0-based step of the last step within its epoch
 * @param stepsPerEpoch steps in an epoch of the stage
 * @param loss loss of the last step, in nats
 * @param accuracy accuracy of the last step, 0..1
 * @param learningRate the rate of the last step
 * @param temperature the cosine temperature after the last step
 * @param imagesPerSecond training throughput, lately
 * @param elapsedSeconds time that the run has worked in this process, pauses left out
 * @param remainingSeconds estimate for the rest of this stage, validations included
 * @param activity what goes on beside training steps; empty while steps are made
 * @param packing the class that is being packed while the run goes on; empty for none
 * @param engine what computes; empty before the first stage
 * @param notices the last notices, oldest first
 * @param checkpoint the checkpoint written last
 * @param epochRows the last epochs of all stages, oldest first
 * @param evaluations the final evaluations so far
 * @param curves by stage; the same objects as in the snapshot before as long as nothing was added
 */
public record RunSnapshot(
        RunState state,
        Optional<Path> folder,
        Optional<Stage> stage,
        int epoch,
        int epochs,
        int step,
        int stepsPerEpoch,
        double loss,
        double accuracy,
        double learningRate,
        double temperature,
        double imagesPerSecond,
        double elapsedSeconds,
        double remainingSeconds,
        Optional<Activity> activity,
        Optional<PackingClass> packing,
        Optional<EngineOpened> engine,
        List<Problem> notices,
        Optional<CheckpointSaved> checkpoint,
        List<EpochFinished> epochRows,
        List<StageEvaluated> evaluations,
        Map<Stage, StageCurves> curves) {

    /** Copies the collections. */
    public RunSnapshot {
        notices = List.copyOf(notices);
        epochRows = List.copyOf(epochRows);
        evaluations = List.copyOf(evaluations);
        EnumMap<Stage, StageCurves> copy = new EnumMap<>(Stage.class);
        copy.putAll(curves);
        curves = Collections.unmodifiableMap(copy);
    }

    /**
     * Work beside training steps: preparing data, or scoring episodes.
     *
     * @param task the bundle key of what is prepared; empty while episodes are scored
     * @param phase which classes are scored; empty while something is prepared
     * @param done units finished
     * @param total units in all
     */
    public record Activity(String task, Optional<Phase> phase, long done, long total) {}
}
