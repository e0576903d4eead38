package dev.centroid.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.TinyExperiment;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.FolderOpened;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.train.TrainProblem;
import dev.centroid.ui.chart.CurveWeight;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.common.UiProblem;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place Monitor without a screen: the test is the training thread, and turns the crank of the ticker. */
class MonitorViewModelTest {

    @TempDir
    private Path home;

    private final HeldBackground background = new HeldBackground();
    private final List<Runnable> tickers = new ArrayList<>();
    private TestShell test;
    private RunQueue queue;
    private MonitorViewModel model;
    private Path folder;
    private Function<RunListener, RunState> script = listener -> RunState.FINISHED;

    @BeforeEach
    void open() {
        folder = home.resolve("runs/20260101-000000-tiny");
        test = new TestShell(home, background, (millis, action) -> {
            tickers.add(action);
            return () -> tickers.remove(action);
        });
        queue = new RunQueue(
                (request, listener, control) -> {
                    RunState end = script.apply(listener);
                    return new RunOutcome(folder, end, List.of());
                },
                background);
        model = new MonitorViewModel(test.shell, queue, () -> new MemoryUse(1, 2));
        test.shell.navigation().show(Place.MONITOR);
        letMemoryGo();
    }

    private void letMemoryGo() {
        while (background.waiting() > 0) {
            background.release(0);
        }
    }

    private QueuedRun add() {
        try {
            return queue.add(new RunRequest.Train(ConfigFile.read(TinyExperiment.write(home, 2, 3), List.of())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The run under way does this, and is looked at while it goes on. */
    private void run(Runnable looked, RunState end, RunEvent... events) {
        script = listener -> {
            List.of(events).forEach(listener::on);
            tick();
            looked.run();
            return end;
        };
        letTheRunGo();
    }

    /** Memory may wait to be measured before it. */
    private void letTheRunGo() {
        QueuedRun run = queue.currentProperty().get();
        while (!run.stateProperty().get().isEnd()) {
            background.release(0);
        }
    }

    private void tick() {
        List.copyOf(tickers).forEach(Runnable::run);
    }

    private static StageStarted stage(Stage stage, int epochs, int steps) {
        return new StageStarted(stage, epochs, steps, 80, 0, 0);
    }

    private static StepFinished step(Stage stage, int epoch, int step, double loss, double rate) {
        return new StepFinished(stage, epoch, step, loss, 0.5, rate, Double.NaN, 80, 2);
    }

    private ChartState chart(ChartKind kind) {
        return model.chartProperty(kind).get();
    }

    private DrawnLine line(ChartKind kind, String id) {
        return chart(kind).lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in " + chart(kind).lines()));
    }

    @Test
    void without_a_run_every_chart_says_so_and_nothing_can_be_done() {
        for (ChartKind kind : ChartKind.values()) {
            assertThat(chart(kind).emptyKey()).isEqualTo("monitor.empty.no-run");
        }
        assertThat(model.possibleProperty().get()).isEqualTo(Possible.NOTHING);
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void a_run_that_starts_is_shown_with_its_planned_rates_before_its_first_step() {
        QueuedRun run = add();
        assertThat(model.selectedProperty().get()).isSameAs(run);
        assertThat(chart(ChartKind.LOSS).emptyKey()).isEqualTo("monitor.empty.preparing");
        DrawnLine planned = line(ChartKind.RATE, "planned");
        assertThat(planned.weight()).isEqualTo(CurveWeight.DASHED);
        assertThat(planned.points().x(1)).isEqualTo(1);
        assertThat(planned.points().y(1)).isCloseTo(0.005, within(1e-12));
        assertThat(chart(ChartKind.RATE).lines()).hasSize(1);
    }

    @Test
    void the_actual_rate_follows_the_planned_one_until_now() {
        add();
        run(
                () -> {
                    DrawnLine actual = line(ChartKind.RATE, "actual");
                    assertThat(actual.points().size()).isEqualTo(3);
                    assertThat(actual.points().x(1)).isEqualTo(1);
                    assertThat(actual.points().y(1)).isEqualTo(0.005);
                    assertThat(actual.points().x(2)).isEqualTo(1.5);
                },
                RunState.FINISHED,
                stage(Stage.CLASSIFIER, 2, 2),
                step(Stage.CLASSIFIER, 0, 0, 3, 0.05),
                step(Stage.CLASSIFIER, 0, 1, 2, 0.05),
                step(Stage.CLASSIFIER, 1, 0, 1, 0.005));
    }

    @Test
    void loss_is_drawn_as_measured_and_smoothed_and_the_slider_is_remembered() {
        add();
        run(
                () -> {
                    model.smoothingProperty().set(0.5);
                    // m = 0.5·m + 0.5·y, without the pull: (0.25·4 + 0.5·2) / 0.75.
                    assertThat(line(ChartKind.LOSS, "smooth").points().y(1)).isCloseTo(2.0 / 0.75, within(1e-12));
                    assertThat(line(ChartKind.LOSS, "raw").weight()).isEqualTo(CurveWeight.FAINT);
                    assertThat(line(ChartKind.LOSS, "raw").points().x(0)).isEqualTo(1);
                    model.smoothingProperty().set(0);
                    assertThat(chart(ChartKind.LOSS).lines()).hasSize(1);
                    assertThat(line(ChartKind.LOSS, "raw").weight()).isEqualTo(CurveWeight.NORMAL);
                },
                RunState.FINISHED,
                stage(Stage.CLASSIFIER, 2, 2),
                step(Stage.CLASSIFIER, 0, 0, 4, 0.05),
                step(Stage.CLASSIFIER, 0, 1, 2, 0.05));
        model.smoothingProperty().set(0.7);
        test.shell.settings().save();
        assertThat(new SettingsStore(test.shell.folders().settings()).get().smoothing())
                .isEqualTo(0.7);
    }

    @Test
    void episodes_have_a_running_mean_with_its_interval() {
        add();
        run(
                () -> {
                    DrawnLine mean = line(ChartKind.ACCURACY, "mean");
                    assertThat(line(ChartKind.ACCURACY, "episodes").points().size())
                            .isEqualTo(2);
                    assertThat(mean.points().y(1)).isCloseTo(0.5, within(1e-12));
                    // s/√2 = 0.1, t(0.975, 1) = 12.706: the interval leaves 0..1 and is cut there.
                    assertThat(mean.points().lower(1)).isZero();
                    assertThat(mean.points().upper(1)).isEqualTo(1);
                },
                RunState.FINISHED,
                stage(Stage.META, 3, 4),
                new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 0, 0, 1, 0.4),
                new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 0, 1, 1, 0.6),
                step(Stage.META, 0, 0, 1, 0.01));
    }

    @Test
    void the_stage_under_way_is_followed_until_one_is_chosen() {
        add();
        run(
                () -> {
                    assertThat(model.shownStageProperty().get()).isEqualTo(Stage.META);
                    assertThat(line(ChartKind.LOSS, "raw").points().y(0)).isEqualTo(1);
                    model.stageChoiceProperty().set(Stage.CLASSIFIER);
                    assertThat(line(ChartKind.LOSS, "raw").points().y(0)).isEqualTo(3);
                    model.stageChoiceProperty().set(null);
                    assertThat(model.shownStageProperty().get()).isEqualTo(Stage.META);
                },
                RunState.FINISHED,
                stage(Stage.CLASSIFIER, 1, 1),
                step(Stage.CLASSIFIER, 0, 0, 3, 0.05),
                stage(Stage.META, 3, 4),
                step(Stage.META, 0, 0, 1, 0.01));
    }

    @Test
    void epochs_show_training_held_out_and_few_shot_accuracies() {
        FewShotScore score = new FewShotScore(Phase.META_VALIDATION, 3, 1, 4, 10, 0.8, 0.05, 0.5);
        add();
        run(
                () -> {
                    assertThat(chart(ChartKind.EPOCHS).lines())
                            .extracting(DrawnLine::id)
                            .containsExactly("train", "holdout", "task2");
                    DrawnLine task = line(ChartKind.EPOCHS, "task2");
                    assertThat(task.arguments()).containsExactly("3-way 1-shot");
                    assertThat(task.points().upper(0)).isCloseTo(0.85, within(1e-12));
                    assertThat(line(ChartKind.LOSS, "validation").points().x(0)).isEqualTo(2);
                },
                RunState.FINISHED,
                stage(Stage.CLASSIFIER, 2, 2),
                step(Stage.CLASSIFIER, 0, 0, 4, 0.05),
                step(Stage.CLASSIFIER, 0, 1, 4, 0.05),
                new EpochFinished(Stage.CLASSIFIER, 0, 0.05, 4, 0.5, 1.5, 0.6, List.of(score), Double.NaN, 100, 3));
    }

    @Test
    void what_has_not_changed_is_not_drawn_again() {
        add();
        run(
                () -> {
                    List<DrawnLine> before = chart(ChartKind.LOSS).lines();
                    tick();
                    assertThat(chart(ChartKind.LOSS).lines()).isSameAs(before);
                },
                RunState.FINISHED,
                stage(Stage.CLASSIFIER, 2, 2),
                step(Stage.CLASSIFIER, 0, 0, 4, 0.05));
    }

    @Test
    void a_long_run_stays_bounded() {
        int steps = 30_000;
        add();
        script = listener -> {
            listener.on(stage(Stage.META, 1, steps));
            for (int s = 0; s < steps; s++) {
                listener.on(new EpisodeScored(Stage.META, Phase.META_TRAIN, 5, 1, 15, 0, s, 1, (s % 10) / 10.0));
                listener.on(step(Stage.META, 0, s, s % 7, 0.01));
            }
            tick();
            for (ChartKind kind : ChartKind.values()) {
                assertThat(chart(kind).lines())
                        .allSatisfy(line -> assertThat(line.points().size()).isLessThanOrEqualTo(2048));
            }
            // The mean of the last hundred is exact, whatever is kept.
            DrawnLine mean = line(ChartKind.ACCURACY, "mean");
            assertThat(mean.points().y(mean.points().size() - 1)).isCloseTo(0.45, within(1e-9));
            return RunState.FINISHED;
        };
        letTheRunGo();
    }

    @Test
    void at_another_place_nothing_is_looked_at() {
        assertThat(tickers).isNotEmpty();
        test.shell.navigation().show(Place.SETUP);
        assertThat(tickers).isEmpty();
        test.shell.navigation().show(Place.MONITOR);
        assertThat(tickers).isNotEmpty();
    }

    @Test
    void pause_and_stop_tell_that_the_step_is_being_finished() {
        QueuedRun run = add();
        assertThat(model.possibleProperty().get().pause()).isTrue();
        test.shell.actions().run(Actions.Kind.PAUSE);
        assertThat(run.control().isPauseRequested()).isTrue();
        assertThat(model.possibleProperty().get().pausing()).isTrue();
        assertThat(model.possibleProperty().get().goOn()).isTrue();
        test.shell.actions().run(Actions.Kind.PAUSE);
        assertThat(run.control().isPauseRequested()).isFalse();
        test.shell.actions().run(Actions.Kind.STOP);
        assertThat(model.possibleProperty().get().state()).isEqualTo(RunState.STOPPING);
        assertThat(model.possibleProperty().get().stop()).isFalse();
        assertThat(test.shell.actions().possible(Actions.Kind.PAUSE).getValue()).isFalse();
    }

    @Test
    void a_stopped_run_with_a_folder_can_be_resumed_once() {
        QueuedRun run = add();
        assertThat(model.possibleProperty().get().resume()).isFalse();
        run(() -> {}, RunState.CANCELLED, new FolderOpened(folder), stage(Stage.CLASSIFIER, 2, 2));
        assertThat(run.stateProperty().get()).isEqualTo(RunState.CANCELLED);
        assertThat(test.notices.told).containsExactly("monitor.ended.stopped");
        assertThat(model.possibleProperty().get().resume()).isTrue();
        test.shell.actions().run(Actions.Kind.RESUME);
        assertThat(queue.runs()).hasSize(2);
        assertThat(queue.runs().get(1).request()).isEqualTo(new RunRequest.Resume(folder, List.of()));
        assertThat(model.selectedProperty().get()).isSameAs(queue.runs().get(1));
        model.select(run);
        assertThat(model.possibleProperty().get().resume()).isFalse();
    }

    @Test
    void a_finished_run_tells_its_scores_and_keeps_its_curves() {
        QueuedRun run = add();
        run(
                () -> {},
                RunState.FINISHED,
                new FolderOpened(folder),
                stage(Stage.CLASSIFIER, 2, 2),
                step(Stage.CLASSIFIER, 0, 0, 4, 0.05),
                new StageEvaluated(
                        Stage.CLASSIFIER,
                        "last",
                        List.of(new FewShotScore(Phase.META_TEST, 5, 1, 15, 600, 0.9, 0.01))));
        assertThat(test.notices.told).containsExactly("monitor.ended.finished");
        assertThat(test.notices.goodEnds).containsExactly(true);
        assertThat(model.possibleProperty().get().resume()).isFalse();
        assertThat(model.snapshotProperty().get().evaluations()).hasSize(1);
        assertThat(chart(ChartKind.LOSS).lines()).isNotEmpty();
        assertThat(chart(ChartKind.EPOCHS).emptyKey()).isEqualTo("monitor.empty.no-epoch-at-all");
        test.shell.navigation().show(Place.RESULTS);
        test.notices.more.run();
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.MONITOR);
        assertThat(model.selectedProperty().get()).isSameAs(run);
    }

    @Test
    void a_failed_run_says_why_and_what_to_do() {
        QueuedRun run = add();
        Problem problem = UiProblem.UNEXPECTED.with("x");
        fail(problem, new FolderOpened(folder));
        assertThat(run.problems()).containsExactly(problem);
        assertThat(test.notices.goodEnds).containsExactly(false);
        assertThat(Resuming.advice(run)).isEqualTo("monitor.advice.resume");
        assertThat(model.possibleProperty().get().resume()).isTrue();
    }

    @Test
    void a_diverged_run_would_diverge_again_and_one_without_a_folder_cannot_go_on() {
        QueuedRun diverged = add();
        fail(TrainProblem.DIVERGED.with("NaN", 1, 2, 1e30), new FolderOpened(folder));
        assertThat(Resuming.advice(diverged)).isEqualTo("monitor.advice.diverged");
        assertThat(model.possibleProperty().get().resume()).isFalse();
        QueuedRun early = add();
        fail(UiProblem.UNEXPECTED.with("x"));
        assertThat(model.selectedProperty().get()).isSameAs(early);
        assertThat(Resuming.advice(early)).isEqualTo("monitor.advice.setup");
        assertThat(model.possibleProperty().get().resume()).isFalse();
    }

    private void fail(Problem problem, RunEvent... events) {
        script = listener -> {
            List.of(events).forEach(listener::on);
            throw new ProblemException(problem);
        };
        letTheRunGo();
    }

    @Test
    void runs_that_wait_change_places_or_leave_the_list() {
        QueuedRun first = add();
        QueuedRun second = add();
        QueuedRun third = add();
        assertThat(model.selectedProperty().get()).isSameAs(first);
        assertThat(model.canMove(second, -1)).isFalse();
        model.move(third, -1);
        assertThat(model.runs()).containsExactly(first, third, second);
        model.forget(second);
        assertThat(model.runs()).containsExactly(first, third);
        assertThat(second.stateProperty().get()).isEqualTo(RunState.CANCELLED);
        model.forget(first);
        assertThat(model.runs()).contains(first);
        model.select(third);
        assertThat(chart(ChartKind.LOSS).emptyKey()).isEqualTo("monitor.empty.waiting");
    }

    @Test
    void who_looks_at_an_earlier_run_is_left_alone() {
        QueuedRun first = add();
        QueuedRun second = add();
        run(() -> {}, RunState.FINISHED);
        assertThat(model.selectedProperty().get()).isSameAs(second);
        QueuedRun third = add();
        model.select(first);
        run(() -> {}, RunState.FINISHED);
        assertThat(queue.currentProperty().get()).isSameAs(third);
        assertThat(model.selectedProperty().get()).isSameAs(first);
    }

    @Test
    void memory_is_measured_in_the_background() {
        tick();
        letMemoryGo();
        assertThat(model.memoryProperty().get()).isEqualTo(new MemoryUse(1, 2));
    }
}
