package dev.centroid.ui.results;

import dev.centroid.experiment.CurveKind;
import dev.centroid.experiment.CurveReader;
import dev.centroid.experiment.RunCurve;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** The curves of the selected runs over one another. */
final class CurvesViewModel {

    /** How many runs are drawn at most; more cannot be told apart. */
    static final int MOST_RUNS = 16;

    private static final double FIRST_SMOOTHING = 0.9;

    /** Why there are no curves, or that there are some. */
    enum State {
        /** No run is selected. */
        NO_SELECTION,
        /** The logs are being read. */
        READING,
        /** The selected runs have not measured this. */
        NO_VALUES,
        /** A log cannot be read; see {@link CurvesViewModel#problems}. */
        UNREADABLE,
        /** There are curves. */
        SHOWN
    }

    private final SelectedRuns selection;
    private final Latest reading;
    private final ObjectProperty<CurveKind> kind = new SimpleObjectProperty<>(CurveKind.TRAIN_LOSS);
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>();
    private final BooleanProperty perStep = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(FIRST_SMOOTHING);
    private final ReadOnlyObjectWrapper<List<DrawnCurve>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_SELECTION);
    private final Map<Path, Integer> slots = new HashMap<>();

    private List<ReadRun> read = List.of();
    private List<Problem> problems = List.of();
    private boolean lateRows;

    /** A run and what was read of it. */
    private record ReadRun(RunOverview run, List<RunCurve> curves) {}

    CurvesViewModel(Shell shell, SelectedRuns selection) {
        this.selection = selection;
        this.reading = new Latest(shell.background());
        selection.rows().addListener((ListChangeListener<RunRow>) change -> read());
        List.<ObservableValue<?>>of(kind, perStep).forEach(each -> each.addListener((all, before, now) -> read()));
        List.<ObservableValue<?>>of(stage, smoothing).forEach(each -> each.addListener((all, before, now) -> join()));
    }

    /** The folder was looked through again: runs that go on have more to draw, and those that just ended their last rows. */
    void lookAgain() {
        boolean goOn = selection.rows().stream().anyMatch(row -> row.overview().status() == RunSummary.Status.RUNNING);
        if (goOn || lateRows) {
            read();
        }
        lateRows = goOn;
    }

    private void read() {
        List<RunOverview> runs =
                selection.rows().stream().limit(MOST_RUNS).map(RunRow::overview).toList();
        takeSlots(runs);
        if (runs.isEmpty()) {
            reading.drop();
            read = List.of();
            join();
            return;
        }
        if (state.get() == State.NO_SELECTION) {
            state.set(State.READING);
        }
        CurveKind its = kind.get();
        boolean steps = isPerStep();
        reading.start(
                () -> runs.stream()
                        .map(run ->
                                new ReadRun(run, CurveReader.read(run.summary().files(), its, steps)))
                        .toList(),
                found -> {
                    read = found;
                    join();
                },
                thrown -> {
                    problems = Failures.problems(thrown);
                    curves.set(List.of());
                    state.set(State.UNREADABLE);
                });
    }

    /** A run keeps its colour for as long as it is selected. */
    private void takeSlots(List<RunOverview> runs) {
        List<Path> folders = runs.stream().map(RunOverview::folder).toList();
        slots.keySet().retainAll(folders);
        for (Path folder : folders) {
            int slot = 0;
            while (!slots.containsKey(folder) && slots.containsValue(slot)) {
                slot++;
            }
            slots.putIfAbsent(folder, slot);
        }
    }

    private void join() {
        CurveJoining joining = new CurveJoining(stage.get(), isSmooth() ? smoothing.get() : 0, xIsEpoch());
        List<DrawnCurve> joined = new ArrayList<>();
        for (ReadRun each : read) {
            joined.addAll(joining.join(each.run(), slots.getOrDefault(each.run().folder(), 0), each.curves()));
        }
        curves.set(List.copyOf(joined));
        if (read.isEmpty()) {
            state.set(selection.rows().isEmpty() ? State.NO_SELECTION : State.READING);
        } else {
            state.set(joined.isEmpty() ? State.NO_VALUES : State.SHOWN);
        }
    }

    /** Whether steps are drawn: where they are wanted and can be. */
    boolean isPerStep() {
        return perStep.get() && kind.get().hasSteps();
    }

    /** Whether x counts epochs. */
    boolean xIsEpoch() {
        return !isPerStep() && kind.get() != CurveKind.EPISODE_ACCURACY;
    }

    /** Whether the smoothing counts: a mean of epochs is smooth, and a rate is exact. */
    boolean isSmooth() {
        return !xIsEpoch() && kind.get() != CurveKind.LEARNING_RATE;
    }

    /** Selected runs that are not drawn. */
    int leftOut() {
        return Math.max(0, selection.rows().size() - MOST_RUNS);
    }

    /** What is drawn. */
    ObjectProperty<CurveKind> kindProperty() {
        return kind;
    }

    /** The only stage that is drawn; null for both, one after the other. */
    ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /** Whether steps are wanted instead of epochs. */
    BooleanProperty perStepProperty() {
        return perStep;
    }

    /** The weight of the past in a smoothed curve, 0 to below 1. */
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** The curves. */
    ReadOnlyObjectProperty<List<DrawnCurve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Why there are none. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why a log cannot be read. */
    List<Problem> problems() {
        return problems;
    }
}
