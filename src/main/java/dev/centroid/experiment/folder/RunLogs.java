package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The logs of a run: {@code metrics.csv} (an epoch a row), {@code steps.csv}, {@code episodes.csv}, and the TensorBoard event file
 * {@code events.out.tfevents.<seconds>.<host>}. Every row is in the file when {@link #on} returns, so that another process may
 * read along; it is on the disk when {@link #flushAndPosition} returns.
 *
 * <p>A run that is stopped or killed and resumed has the same csv files, byte for byte, as one that was not, but for the columns
 * {@code seconds} and {@code images_per_second}. For use by the run's thread.
 */
public final class RunLogs implements RunListener, AutoCloseable {

    private static final String EVENTS = "events.out.tfevents.";

    private final Clock clock;
    private final LogTables tables;
    private final TensorBoardTags tags;
    private final LogFile metrics;
    private final LogFile steps;
    private final LogFile episodes;
    private final LogFile events;
    private final List<LogFile> all = new ArrayList<>();
    private final Map<Stage, Integer> epochsDone = new EnumMap<>(Stage.class);

    private RunLogs(RunFiles files, LogPlan plan, LogPosition position, Clock clock) {
        this.clock = clock;
        this.tables = new LogTables(plan);
        this.tags = new TensorBoardTags(plan);
        try {
            List<LogFile.Start> starts = List.of(
                    start(files.metrics(), tables.metricsHead(), '\n', position),
                    start(files.steps(), tables.stepsHead(), '\n', position),
                    start(files.episodes(), tables.episodesHead(), '\n', position),
                    start(eventFile(files.folder(), position), EventRecord.fileVersion(now()), -1, position));
            // All are looked at before the first one is cut.
            starts.forEach(LogFile.Start::check);
            starts.forEach(start -> all.add(LogFile.open(start)));
            metrics = all.get(0);
            steps = all.get(1);
            episodes = all.get(2);
            events = all.get(3);
        } catch (ProblemException e) {
            close();
            throw e;
        }
    }

    /**
     * Begins the logs of a new run.
     *
     * @param files of a folder that this process holds
     * @param plan the columns
     * @param clock gives the times of TensorBoard
     * @throws ProblemException as {@link AtomicFiles#write}
     */
    public static RunLogs create(RunFiles files, LogPlan plan, Clock clock) {
        if (Files.exists(files.metrics())) {
            throw new IllegalArgumentException(files.metrics() + " is there already: resume it");
        }
        return new RunLogs(files, plan, LogPosition.START, clock);
    }

    /**
     * Goes on with the logs of a run, cut back to where a checkpoint was written.
     *
     * @param position from the checkpoint, or {@link LogPosition#START} if there is none
     * @throws ProblemException {@link FolderProblem#LOG_TOO_SHORT}, {@link FolderProblem#LOG_CHANGED} or
     *     {@link FolderProblem#LOG_UNKNOWN}, or as {@link AtomicFiles#write}
     */
    public static RunLogs resume(RunFiles files, LogPlan plan, LogPosition position, Clock clock) {
        return new RunLogs(files, plan, position, clock);
    }

    private static LogFile.Start start(Path file, byte[] head, int last, LogPosition position) {
        long length = position.lengths().getOrDefault(FolderListing.name(file), 0L);
        if (length == 0 && !position.lengths().isEmpty()) {
            throw FolderProblem.LOG_UNKNOWN.exception(file);
        }
        return new LogFile.Start(file, head, last, length);
    }

    /** One event file per run: the one that the checkpoint names, or one begun before a first checkpoint, or a new one. */
    private Path eventFile(Path folder, LogPosition position) {
        for (String name : position.lengths().keySet()) {
            if (name.startsWith(EVENTS)) {
                return folder.resolve(name);
            }
        }
        return FolderListing.of(folder, p -> FolderListing.name(p).startsWith(EVENTS)).stream()
                .findFirst()
                .orElseGet(() -> folder.resolve(EVENTS + clock.instant().getEpochSecond() + "." + HostName.get()));
    }

    private double now() {
        return clock.millis() / 1e3;
    }

    /**
     * Writes what belongs into the logs.
     *
     * @throws ProblemException as {@link AtomicFiles#write}; every file then still ends with a whole row
     */
    @Override
    public void on(RunEvent event) {
        if (event instanceof StepFinished step) {
            steps.append(tables.steps(step));
        } else if (event instanceof EpisodeScored episode) {
            episodes.append(tables.episodes(episode));
        } else if (event instanceof EpochFinished epoch) {
            metrics.append(tables.metrics(epoch));
            epochsDone.put(epoch.stage(), epoch.epoch() + 1);
            scalars(epoch.stage(), tags.of(epoch));
        } else if (event instanceof StageStarted started) {
            epochsDone.put(started.stage(), started.firstEpoch());
        } else if (event instanceof StageEvaluated evaluated) {
            scalars(evaluated.stage(), tags.of(evaluated));
        }
    }

    private void scalars(Stage stage, Map<String, Double> values) {
        events.append(EventRecord.scalars(now(), epochsDone.getOrDefault(stage, 0), values));
    }

    /**
     * Brings all logs to the disk, and says how long they are. To be called before a checkpoint that stores the answer is moved
     * into place: never does a checkpoint name rows that a power cut has taken.
     *
     * @throws ProblemException as {@link AtomicFiles#write}
     */
    public LogPosition flushAndPosition() {
        Map<String, Long> lengths = new HashMap<>();
        for (LogFile file : all) {
            file.sync();
            lengths.put(file.name(), file.length());
        }
        return new LogPosition(lengths);
    }

    /** Closes the files; nothing is waiting to be written. */
    @Override
    public void close() {
        all.forEach(LogFile::close);
    }
}
