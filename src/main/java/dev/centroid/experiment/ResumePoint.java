package dev.centroid.experiment;

import dev.centroid.data.DatasetStore;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run can go on: the last checkpoint of each stage that has begun.
 *
 * @param stages what the last checkpoint of each stage says; empty where the run was killed before its first one
 */
record ResumePoint(Map<Stage, CheckpointInfo> stages) {

    /**
     * Reads the checkpoints of a run and completes what a kill may have left undone.
     *
     * @throws dev.centroid.problem.ProblemException if the run is complete already, or was made longer than it shall be now
     */
    static ResumePoint find(RunFiles files, ExperimentConfig config) {
        Map<Stage, CheckpointInfo> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Path last = RunCheckpoints.last(files, stage);
            if (Files.isRegularFile(last)) {
                CheckpointInfo info = CheckpointFile.readInfo(last);
                RunCheckpoints.reconcile(files, info);
                stages.put(stage, info);
            }
        }
        ResumePoint point = new ResumePoint(stages);
        point.checkLength(files, config);
        return point;
    }

    private void checkLength(RunFiles files, ExperimentConfig config) {
        boolean metaBegan = stages.containsKey(Stage.META);
        for (Map.Entry<Stage, CheckpointInfo> entry : stages.entrySet()) {
            // An epoch under way counts: its steps are in the weights already.
            Progress progress = entry.getValue().progress();
            int done = progress.epoch() + (progress.step() > 0 ? 1 : 0);
            int wanted = epochs(config, entry.getKey());
            boolean over = entry.getKey() == Stage.CLASSIFIER && metaBegan;
            if (done > wanted || (over && done != wanted)) {
                throw ExperimentProblem.EPOCHS_ALREADY_DONE.exception(
                        files.folder(), entry.getKey().key() + ".epochs", wanted, done);
            }
        }
        if (isFinished(files) && isComplete(config)) {
            throw ExperimentProblem.ALREADY_FINISHED.exception(
                    files.folder(), config.meta().isPresent() ? "meta.epochs" : "classifier.epochs");
        }
    }

    /**
     * The run goes on: an earlier result, whose figures are those of a shorter run, must not stand beside it, nor make a run
     * that is killed in its last evaluation look finished.
     */
    void reopen(RunFiles files) {
        if (isFinished(files)) {
            RunResult.of(RunState.CANCELLED, RunResult.read(files.result()).seconds(), List.of())
                    .write(files.result());
        }
    }

    private static boolean isFinished(RunFiles files) {
        return Files.isRegularFile(files.result())
                && RunResult.read(files.result()).state() == RunState.FINISHED;
    }

    private boolean isComplete(ExperimentConfig config) {
        boolean complete = true;
        for (Stage stage : Stage.values()) {
            int wanted = epochs(config, stage);
            CheckpointInfo info = stages.get(stage);
            complete &= wanted == 0 || (info != null && info.progress().epoch() >= wanted);
        }
        return complete;
    }

    private static int epochs(ExperimentConfig config, Stage stage) {
        return stage == Stage.CLASSIFIER
                ? config.classifier().map(c -> c.epochs()).orElse(0)
                : config.meta().map(m -> m.epochs()).orElse(0);
    }

    /** The checkpoint to cut the logs back to: the latest stage's; none where the run begins anew. */
    Optional<CheckpointInfo> latest() {
        CheckpointInfo meta = stages.get(Stage.META);
        return Optional.ofNullable(meta != null ? meta : stages.get(Stage.CLASSIFIER));
    }

    /**
     * Refuses to go on with other images, or other strokes of them, than those the run was trained on.
     *
     * @param listener is told if the run did not record its strokes
     * @throws dev.centroid.problem.ProblemException naming run and dataset
     */
    void checkDataset(RunFiles files, DatasetStore store, ExperimentConfig config, RunListener listener) {
        latest().ifPresent(info -> {
            String now = DatasetParts.fingerprint(store, config);
            String then = info.datasetFingerprint();
            if (then.equals(now)) {
                return;
            }
            if (!then.equals(DatasetParts.imageFingerprint(store))) {
                throw ExperimentProblem.DATASET_CHANGED.exception(files.folder(), then, now);
            }
            listener.on(new RunEvent.Notice(ExperimentProblem.STROKES_NOT_RECORDED.with(files.folder())));
        });
    }
}
