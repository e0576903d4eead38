package dev.centroid.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.MemoryUse;
import dev.centroid.problem.Problem;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent.FolderOpened;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.train.TrainProblem;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.UiProblem;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be done with the runs of the place Monitor, and what is told of them. */
class MonitorRunsTest extends WatchedRuns {

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
