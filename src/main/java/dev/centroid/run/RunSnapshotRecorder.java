package dev.centroid.run;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunEvent.CheckpointSaved;
import dev.centroid.run.RunEvent.EngineOpened;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.PackingClass;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunSnapshot.Activity;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Gathers the events of a run into {@link RunSnapshot}s: the training thread writes, a screen copies about ten times a
 * second. Thread-safe. Its memory is bounded; what it thins out stands in the run's files.
 */
public final class RunSnapshotRecorder implements RunListener {

    /** Notices kept. */
    public static final int NOTICES = 50;
    /** Epoch rows kept. */
    public static final int EPOCH_ROWS = 2000;

    /** Final evaluations kept; a run has a handful. */
    private static final int EVALUATIONS = 100;

    private final LongSupplier nanoTime;
    private final Map<Stage, StageRecorder> stages = new EnumMap<>(Stage.class);
    private final Deque<Problem> notices = new ArrayDeque<>();
    private final Deque<EpochFinished> epochRows = new ArrayDeque<>();
    private List<EpochFinished> epochCopy = List.of();
    private final Deque<StageEvaluated> evaluations = new ArrayDeque<>();
    private RunState state = RunState.QUEUED;
    private Path folder;
    private StageRecorder current;
    private StepFinished last;
    private Activity activity;
    private PackingClass packing;
    private EngineOpened engine;
    private CheckpointSaved checkpoint;
    private long workedNanos;
    private long workingSince;

    /** A run that has not begun. */
    public RunSnapshotRecorder() {
        this(System::nanoTime);
    }

    RunSnapshotRecorder(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof StepFinished step) {
            last = step;
            activity = null;
            stage(step.stage()).step(step);
        } else if (event instanceof RunEvent.EpisodeScored episode) {
            stage(episode.stage()).episode(episode);
        } else if (event instanceof EpochFinished epoch) {
            activity = null;
            stage(epoch.stage()).epoch(epoch);
            keep(epochRows, epoch, EPOCH_ROWS);
            epochCopy = null;
        } else if (event instanceof StageStarted started) {
            begin(started);
        } else if (event instanceof EngineOpened opened) {
            engine = opened;
        } else if (event instanceof RunEvent.StateChanged changed) {
            move(changed.state());
        } else if (event instanceof RunEvent.FolderOpened opened) {
            folder = opened.folder();
        } else if (event instanceof RunEvent.Notice notice) {
            keep(notices, notice.problem(), NOTICES);
        } else if (event instanceof RunEvent.Preparing p) {
            activity = new Activity(p.task(), Optional.empty(), p.done(), p.total());
        } else if (event instanceof PackingClass p) {
            packing = state.isEnd() ? null : p;
        } else if (event instanceof RunEvent.PackingEnded) {
            packing = null;
        } else if (event instanceof RunEvent.Evaluating e) {
            activity = new Activity("", Optional.of(e.phase()), e.done(), e.total());
        } else if (event instanceof CheckpointSaved saved) {
            checkpoint = saved;
        } else if (event instanceof StageEvaluated evaluated) {
            activity = null;
            keep(evaluations, evaluated, EVALUATIONS);
        }
    }

    /** A stage that goes on keeps what is known of its earlier sittings. */
    private void begin(StageStarted started) {
        boolean goesOn = started.firstEpoch() > 0 || started.firstStep() > 0;
        current = goesOn ? stages.get(started.stage()) : null;
        if (current == null) {
            current = new StageRecorder(started);
            stages.put(started.stage(), current);
        } else {
            current.goOn(started);
        }
        last = null;
        activity = null;
    }

    /** A stage that was evaluated before it was trained, or not trained at all, has no plan of its own. */
    private StageRecorder stage(Stage stage) {
        return stages.computeIfAbsent(stage, s -> new StageRecorder(new StageStarted(s, 0, 1, 0, 0, 0)));
    }

    private void move(RunState next) {
        if (state.isEnd()) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (works(state)) {
            workedNanos += now - workingSince;
        }
        workingSince = now;
        state = next;
        if (next.isEnd()) {
            activity = null;
            packing = null;
        }
    }

    private static boolean works(RunState state) {
        return state == RunState.RUNNING || state == RunState.STOPPING;
    }

    private static <T> void keep(Deque<T> kept, T next, int most) {
        if (kept.size() == most) {
            kept.removeFirst();
        }
        kept.addLast(next);
    }

    /** A copy of where the run stands now. */
    public synchronized RunSnapshot snapshot() {
        Map<Stage, StageCurves> curves = new EnumMap<>(Stage.class);
        stages.forEach((stage, recorder) -> curves.put(stage, recorder.curves()));
        Optional<StageStarted> plan = Optional.ofNullable(current).map(StageRecorder::plan);
        if (epochCopy == null) {
            epochCopy = List.copyOf(epochRows);
        }
        long nanos = workedNanos + (works(state) ? nanoTime.getAsLong() - workingSince : 0);
        return new RunSnapshot(
                state,
                Optional.ofNullable(folder),
                plan.map(StageStarted::stage),
                last == null ? plan.map(StageStarted::firstEpoch).orElse(0) : last.epoch(),
                plan.map(StageStarted::epochs).orElse(0),
                last == null ? plan.map(StageStarted::firstStep).orElse(0) : last.step(),
                plan.map(StageStarted::stepsPerEpoch).orElse(0),
                last == null ? Double.NaN : last.loss(),
                last == null ? Double.NaN : last.accuracy(),
                last == null ? Double.NaN : last.learningRate(),
                last == null ? Double.NaN : last.temperature(),
                current == null ? Double.NaN : current.imagesPerSecond(),
                nanos / 1e9,
                remainingSeconds(),
                Optional.ofNullable(activity),
                Optional.ofNullable(packing),
                Optional.ofNullable(engine),
                List.copyOf(notices),
                Optional.ofNullable(checkpoint),
                epochCopy,
                List.copyOf(evaluations),
                curves);
    }

    private double remainingSeconds() {
        if (state.isEnd()) {
            return 0;
        }
        return current == null ? Double.NaN : current.remainingSeconds();
    }
}
