package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunLogs;
import dev.centroid.experiment.folder.Software;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.CheckpointKeeper;
import dev.centroid.train.HeadKind;
import dev.centroid.train.Progress;
import dev.centroid.train.StageMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Keeps a stage's checkpoints in the run folder: {@code <stage>-last.zip}, and {@code <stage>-best.zip} where there is
 * validation. The logs are made durable first, and their lengths stand in the checkpoint, so that a resumed run cuts them back
 * to exactly that moment.
 */
final class RunCheckpoints implements CheckpointKeeper {

    private final RunFiles files;
    private final RunLogs logs;
    private final RunListener listener;
    private final BackboneEngine engine;
    private final ExperimentConfig config;
    private final List<String> baseClasses;
    private final String datasetFingerprint;
    private final Duration longest;
    private long lastKept = System.nanoTime();

    RunCheckpoints(
            RunFiles files,
            RunLogs logs,
            RunListener listener,
            BackboneEngine engine,
            ExperimentConfig config,
            List<String> baseClasses,
            String datasetFingerprint) {
        this.files = files;
        this.logs = logs;
        this.listener = listener;
        this.engine = engine;
        this.config = config;
        this.baseClasses = baseClasses;
        this.datasetFingerprint = datasetFingerprint;
        this.longest = Duration.ofMinutes(config.checkpointMinutes());
    }

    static Path last(RunFiles files, Stage stage) {
        return files.checkpoints().resolve(stage.key() + "-last.zip");
    }

    static Path best(RunFiles files, Stage stage) {
        return files.checkpoints().resolve(stage.key() + "-best.zip");
    }

    @Override
    public boolean isDue() {
        return System.nanoTime() - lastKept > longest.toNanos();
    }

    @Override
    public void keep(TrainingState state, boolean best) {
        Path last = last(files, state.stage());
        CheckpointInfo info = info(state);
        StageMemory memory = new StageMemory(state.heads(), state.optimizers());
        AtomicFiles.write(last, out -> CheckpointFile.write(out, info, engine.graph(), memory));
        if (best) {
            copyToBest(last, best(files, state.stage()));
        }
        listener.on(new RunEvent.CheckpointSaved(
                state.stage(),
                last.getFileName().toString(),
                state.progress().epoch(),
                state.progress().step()));
        lastKept = System.nanoTime();
    }

    /**
     * Completes what a kill between the two files may have left undone: when the last checkpoint is itself the best one, the
     * best file must be its copy.
     */
    static void reconcile(RunFiles files, CheckpointInfo last) {
        if (!isBest(last)) {
            return;
        }
        Path file = best(files, last.stage());
        boolean same = Files.isRegularFile(file)
                && CheckpointFile.readInfo(file).progress().epoch()
                        == last.progress().epoch();
        if (!same) {
            copyToBest(last(files, last.stage()), file);
        }
    }

    /** Whether a last checkpoint is itself the best one. */
    static boolean isBest(CheckpointInfo last) {
        Progress progress = last.progress();
        return progress != null
                && progress.best() != null
                && progress.best().epoch() == progress.epoch()
                && progress.step() == 0;
    }

    private static void copyToBest(Path last, Path best) {
        AtomicFiles.write(best, out -> Files.copy(last, out));
    }

    private CheckpointInfo info(TrainingState state) {
        HeadKind head =
                state.stage() == Stage.META ? config.meta().orElseThrow().head() : HeadKind.COSINE;
        return new CheckpointInfo(
                CheckpointInfo.VERSION,
                state.stage(),
                config.backbone(),
                config.input(),
                head,
                state.temperature(),
                state.progress(),
                baseClasses,
                config.seed(),
                datasetFingerprint,
                engine.description(),
                logs.flushAndPosition().lengths(),
                Software.current().centroid());
    }
}
