package dev.centroid.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.CurveWeight;
import dev.centroid.ui.common.SettingsStore;
import dev.centroid.ui.queue.QueuedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the charts of the place Monitor show. */
class MonitorChartsTest extends WatchedRuns {

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
}
