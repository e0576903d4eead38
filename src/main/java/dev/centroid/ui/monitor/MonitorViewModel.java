package dev.centroid.ui.monitor;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * How the runs of this window go. While the place is shown, the selected run is looked at ten times a second; what has not
 * changed is not handed to the view again.
 */
public final class MonitorViewModel {

    /** Ten times a second: faster is not read, and costs the training its processor. */
    private static final double LOOK_MILLIS = 100;

    private static final double MEMORY_MILLIS = 1000;

    private final Shell shell;
    private final RunQueue queue;
    private final RunConfigs configs;
    private final MemoryWatch memory;
    private final StageLines lines = new StageLines();
    private final ReadOnlyObjectWrapper<QueuedRun> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Possible> possible = new ReadOnlyObjectWrapper<>(Possible.NOTHING);
    private final ReadOnlyObjectWrapper<Stage> shownStage = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Stage> stageChoice = new SimpleObjectProperty<>();
    private final DoubleProperty smoothing;
    private final ObjectProperty<ChartKind> enlarged = new SimpleObjectProperty<>();
    private final Map<ChartKind, ReadOnlyObjectWrapper<ChartState>> charts = new EnumMap<>(ChartKind.class);
    private Subscription selectedState = Subscription.EMPTY;
    private Runnable ticking = () -> {};
    private boolean picked;

    /** The view model of the window; lives as long as it. */
    public MonitorViewModel(Shell shell, RunQueue queue) {
        this(shell, queue, MemoryUse::now);
    }

    MonitorViewModel(Shell shell, RunQueue queue, Callable<MemoryUse> measure) {
        this.shell = shell;
        this.queue = queue;
        this.configs = new RunConfigs(shell.background(), this::look);
        this.memory = new MemoryWatch(shell.background(), measure);
        this.smoothing = new SimpleDoubleProperty(shell.settings().get().smoothing());
        for (ChartKind kind : ChartKind.values()) {
            charts.put(kind, new ReadOnlyObjectWrapper<>(ChartState.empty(null, Emptiness.NO_RUN)));
        }
        stageChoice.addListener((all, before, now) -> look());
        smoothing.addListener((all, before, now) -> {
            shell.settings().change(s -> s.withSmoothing(now.doubleValue()));
            look();
        });
        queue.currentProperty().addListener((all, before, now) -> runStarted(now));
        queue.runs().addListener((javafx.collections.ListChangeListener<QueuedRun>) change -> listChanged());
        EndNotices notices = new EndNotices(shell, this::show);
        queue.onEnd(notices::ended);
        shell.navigation().placeProperty().subscribe(this::placeChanged);
        register(shell.actions());
    }

    /** The keys act on the run under way, whichever is looked at. */
    private void register(Actions actions) {
        ObservableValue<RunState> state = queue.currentProperty().flatMap(QueuedRun::stateProperty);
        actions.on(
                Actions.Kind.PAUSE,
                state.map(s -> s == RunState.RUNNING || s == RunState.PAUSED).orElse(false),
                () -> pauseOrGoOn(queue.currentProperty().get()));
        actions.on(
                Actions.Kind.STOP,
                state.map(s -> s == RunState.RUNNING || s == RunState.PAUSED).orElse(false),
                () -> queue.currentProperty().get().stop());
        actions.on(Actions.Kind.RESUME, possible.map(Possible::resume), this::resumeRun);
    }

    private void placeChanged(Place now) {
        ticking.run();
        ticking = () -> {};
        if (now == Place.MONITOR) {
            Runnable looks = shell.ticker().every(LOOK_MILLIS, this::look);
            Runnable memories = shell.ticker().every(MEMORY_MILLIS, memory::look);
            ticking = () -> {
                looks.run();
                memories.run();
            };
            memory.look();
            look();
        }
    }

    /** Who looks at an earlier run here is left alone; everybody else is shown the one that begins. */
    private void runStarted(QueuedRun run) {
        boolean busy = picked && shell.navigation().placeProperty().get() == Place.MONITOR;
        if (run != null && !busy) {
            follow(run);
        } else {
            look();
        }
    }

    private void listChanged() {
        QueuedRun now = selected.get();
        if (now == null || !queue.runs().contains(now)) {
            QueuedRun current = queue.currentProperty().get();
            List<QueuedRun> all = queue.runs();
            follow(current != null || all.isEmpty() ? current : all.get(all.size() - 1));
        } else {
            look();
        }
    }

    private void follow(QueuedRun run) {
        picked = false;
        change(run);
    }

    /** Somebody wants to see a run. */
    void select(QueuedRun run) {
        picked = run != queue.currentProperty().get();
        change(run);
    }

    private void show(QueuedRun run) {
        select(run);
        shell.navigation().show(Place.MONITOR);
    }

    private void change(QueuedRun run) {
        selectedState.unsubscribe();
        selected.set(run);
        selectedState = run == null ? Subscription.EMPTY : run.stateProperty().subscribe(this::look);
        look();
    }

    /** Looks at the selected run now. */
    private void look() {
        QueuedRun run = selected.get();
        RunSnapshot now = run == null ? null : run.snapshot();
        Optional<ExperimentConfig> config = Optional.ofNullable(run).flatMap(configs::of);
        Stage stage = stageChoice.get() == null ? underWay(now, config) : stageChoice.get();
        shownStage.set(stage);
        snapshot.set(now);
        possible.set(run == null ? Possible.NOTHING : Possible.of(run, queue));
        charts.forEach((kind, chart) -> chart.set(state(kind, now, stage, config)));
    }

    private static Stage underWay(RunSnapshot now, Optional<ExperimentConfig> config) {
        Stage first = config.filter(c -> c.classifier().isEmpty()).isPresent() ? Stage.META : Stage.CLASSIFIER;
        return now == null ? first : now.stage().orElse(first);
    }

    private ChartState state(ChartKind kind, RunSnapshot now, Stage stage, Optional<ExperimentConfig> config) {
        if (now == null) {
            return ChartState.empty(null, Emptiness.NO_RUN);
        }
        Optional<StageLines.PlannedRate> planned = config.flatMap(c -> RunConfigs.planned(c, stage));
        List<EpochFinished> rows =
                now.epochRows().stream().filter(row -> row.stage() == stage).toList();
        var curves = Optional.ofNullable(now.curves().get(stage));
        List<DrawnLine> drawn = lines.of(kind, new StageLines.Source(stage, curves, rows, planned, smoothing.get()));
        if (drawn.isEmpty()) {
            boolean trained = config.isEmpty() || planned.isPresent();
            return ChartState.empty(stage, Emptiness.why(kind, now, stage, trained));
        }
        int stepsPerEpoch = curves.map(c -> c.plan().stepsPerEpoch()).orElse(0);
        return new ChartState(Optional.of(stage), stepsPerEpoch, drawn, "");
    }

    /** Holds a run, or lets it go on. */
    void pauseOrGoOn(QueuedRun run) {
        if (run.control().isPauseRequested()) {
            run.resume();
        } else {
            run.pause();
        }
        look();
    }

    /** Puts the selected run into the queue again: it goes on from its last checkpoint. */
    void resumeRun() {
        QueuedRun run = selected.get();
        if (run != null && Resuming.isPossible(run, queue)) {
            show(Resuming.start(run, queue));
        }
    }

    /** Takes a run off the list that waits or has ended. */
    void forget(QueuedRun run) {
        queue.forget(run);
    }

    /** Lets a run that waits begin sooner (-1) or later (1). */
    void move(QueuedRun run, int direction) {
        queue.move(run, direction);
    }

    /** Whether {@link #move} would do something. */
    boolean canMove(QueuedRun run, int direction) {
        return queue.canMove(run, direction);
    }

    /** The folder of the selected run; empty before it was made. */
    Optional<Path> folder() {
        return Optional.ofNullable(selected.get()).flatMap(QueuedRun::folder);
    }

    /** Shows the folder in the desktop's file manager. */
    void revealFolder() {
        folder().ifPresent(folder -> shell.background()
                .start(
                        () -> {
                            shell.files().reveal(folder);
                            return folder;
                        },
                        shown -> {},
                        shell.notices()::failure));
    }

    /** Shows the run among the results. */
    void openResults() {
        folder().ifPresent(folder -> shell.navigation().open(new Navigation.OpenRun(folder)));
    }

    /** Shows episodes: answered by the run itself while it goes on, else by its checkpoints. */
    void openEpisodes() {
        QueuedRun run = selected.get();
        folder().ifPresent(folder -> {
            boolean live = run == queue.currentProperty().get();
            shell.navigation()
                    .open(
                            live
                                    ? new Navigation.OpenLiveEpisodes(folder, run.control())
                                    : new Navigation.OpenEpisodes(folder));
        });
    }

    /** Shows the run's configuration in Setup. */
    void openSetup() {
        folder().ifPresentOrElse(
                        folder -> shell.navigation().open(new Navigation.OpenConfig(new RunFiles(folder).config())),
                        () -> shell.navigation().show(Place.SETUP));
    }

    /** All runs of this window. */
    ObservableList<QueuedRun> runs() {
        return queue.runs();
    }

    /** The run that is looked at; null while there is none. */
    ReadOnlyObjectProperty<QueuedRun> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Where it stands; null while there is none. */
    ReadOnlyObjectProperty<RunSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** What can be done with it. */
    ReadOnlyObjectProperty<Possible> possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** The stage that people have chosen; null for the one under way. */
    ObjectProperty<Stage> stageChoiceProperty() {
        return stageChoice;
    }

    /** The stage whose curves are shown. */
    ReadOnlyObjectProperty<Stage> shownStageProperty() {
        return shownStage.getReadOnlyProperty();
    }

    /** The weight of the past in a smoothed curve, 0 to below 1; remembered. */
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** The chart that has the whole place; null for all of them. */
    ObjectProperty<ChartKind> enlargedProperty() {
        return enlarged;
    }

    /** What a chart shows. */
    ReadOnlyObjectProperty<ChartState> chartProperty(ChartKind kind) {
        return charts.get(kind).getReadOnlyProperty();
    }

    /** The memory that the process takes; null before it was looked at. */
    ReadOnlyObjectProperty<MemoryUse> memoryProperty() {
        return memory.useProperty();
    }
}
