package dev.centroid.experiment;

import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs whole experiments: makes or reopens the run folder, trains the stages, and evaluates what came of them. The calling
 * thread is the training thread.
 */
public final class ExperimentRunner {

    private final Path cache;
    private final List<String> command;

    /**
     * @param cache the folder for packed images; made where it is missing
     * @param command how the run was asked for, for its provenance
     */
    public ExperimentRunner(Path cache, List<String> command) {
        this.cache = cache;
        this.command = List.copyOf(command);
    }

    /**
     * Runs an experiment in a new folder. Nothing is written before the dataset, the episodes and a checkpoint to start from
     * were found to fit.
     *
     * @param reading the experiment, with its warnings
     * @param runs where the run folder is made
     * @param listener hears every event, on this thread
     * @param control stop, pause, questions
     * @return how it ended; a stop is a normal outcome
     * @throws dev.centroid.problem.ProblemException if the input is wrong or the run failed
     */
    public RunOutcome train(ConfigReading reading, Path runs, RunListener listener, RunControl control) {
        // The thread count is part of the run: wherever it is resumed, it must be the same.
        ExperimentConfig config = reading.config().withThreads(Workbench.threads(reading.config()));
        listener.on(new RunEvent.StateChanged(RunState.RUNNING));
        for (Problem warning : reading.warnings()) {
            listener.on(new RunEvent.Notice(warning));
        }
        try (Workbench bench = Workbench.open(config, cache, listener, control)) {
            Feasibility.check(config, bench.store(), false).forEach(note -> listener.on(new RunEvent.Notice(note)));
            control.throwIfStopped();
            try (RunFolder folder = RunFolder.create(runs, config.name(), Clock.systemDefaultZone())) {
                AtomicFiles.writeText(folder.files().config(), ConfigFile.write(config));
                listener.on(new RunEvent.FolderOpened(folder.files().folder()));
                return new RunExecution(config, bench, folder.files(), listener, control, Optional.empty(), command)
                        .execute();
            }
        }
    }

    /**
     * Goes on with a run that was stopped or killed, bit for bit, or makes a finished one longer.
     *
     * @param run its folder
     * @param overrides {@code key=value}; only the run's length and its threads may change
     * @param listener hears every event, on this thread
     * @param control stop, pause, questions
     * @return how it ended
     * @throws dev.centroid.problem.ProblemException if there is nothing to resume, something else than the length shall
     *     change, another process holds the folder, or the run failed
     */
    public RunOutcome resume(Path run, List<String> overrides, RunListener listener, RunControl control) {
        try (RunFolder folder = RunFolder.open(run)) {
            ExperimentConfig stored =
                    ConfigFile.readStored(folder.files().config(), List.of()).config();
            ExperimentConfig config =
                    ConfigFile.readStored(folder.files().config(), overrides).config();
            ResumePoint point = ResumePoint.find(folder.files(), config);
            listener.on(new RunEvent.StateChanged(RunState.RUNNING));
            listener.on(new RunEvent.FolderOpened(folder.files().folder()));
            try (Workbench bench = Workbench.open(config, cache, listener, control)) {
                point.checkDataset(folder.files(), bench.store(), config, listener);
                Feasibility.check(config, bench.store(), point.stages().containsKey(Stage.META));
                point.reopen(folder.files());
                if (!config.equals(stored)) {
                    AtomicFiles.writeText(folder.files().config(), ConfigFile.write(config));
                }
                return new RunExecution(config, bench, folder.files(), listener, control, Optional.of(point), command)
                        .execute();
            }
        } catch (CancellationException stopped) {
            return new RunOutcome(run, RunState.CANCELLED, List.of());
        }
    }
}
