package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.CurveKind;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.Points;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves of several runs over one another. */
class CurvesViewModelTest {

    @TempDir
    private Path home;

    private WrittenRuns runs;
    private ResultsViewModel results;
    private CurvesViewModel curves;

    @BeforeEach
    void open() {
        runs = new WrittenRuns(home);
        TestShell test = new TestShell(home);
        results = new ResultsViewModel(test.shell, new RunQueue((r, l, c) -> null, test.shell.background()));
        curves = results.curves();
        runs.finished("20260101-000000-a", 0.3, 0.5, 0.6);
        runs.finished("20260102-000000-b", 0.3, 0.5, 0.6);
        test.shell.navigation().show(Place.RESULTS);
    }

    private void selectAll() {
        results.selection().set(results.shown(), results.shown().get(0));
    }

    private static double[] x(Points points) {
        return IntStream.range(0, points.size()).mapToDouble(points::x).toArray();
    }

    private static double[] y(Points points) {
        return IntStream.range(0, points.size()).mapToDouble(points::y).toArray();
    }

    @Test
    void stage_2_follows_stage_1_with_a_gap_between() {
        DrawnCurve curve = curves.curvesProperty().get().get(0);
        assertThat(x(curve.raw())).containsExactly(1, 2, 2, 3);
        assertThat(y(curve.raw())).containsExactly(2.5, 1.5, Double.NaN, 0.75);
        assertThat(curve.isSmoothed()).isFalse();
    }

    @Test
    void a_single_stage_counts_from_its_own_beginning() {
        curves.stageProperty().set(Stage.META);
        DrawnCurve curve = curves.curvesProperty().get().get(0);
        assertThat(x(curve.raw())).containsExactly(1);
        assertThat(y(curve.raw())).containsExactly(0.75);
    }

    @Test
    void each_selected_run_has_a_colour_that_it_keeps() {
        selectAll();
        assertThat(curves.curvesProperty().get()).extracting(DrawnCurve::slot).containsExactly(0, 1);
        RunRow second = results.shown().get(1);
        results.selection().set(java.util.List.of(second), second);
        assertThat(curves.curvesProperty().get()).extracting(DrawnCurve::slot).containsExactly(1);
    }

    @Test
    void steps_are_smoothed_and_the_measured_ones_stay() {
        RunFiles files = results.shown().get(0).overview().summary().files();
        WrittenRuns.write(
                files.steps(),
                "stage,epoch,step,loss,accuracy,learning_rate\n"
                        + "classifier,1,1,4,0,0.1\nclassifier,1,2,2,0,0.1\nclassifier,1,3,2,0,0.1\n");
        curves.smoothingProperty().set(0.5);
        curves.perStepProperty().set(true);
        DrawnCurve curve = curves.curvesProperty().get().get(0);
        assertThat(y(curve.raw())).containsExactly(4, 2, 2);
        assertThat(curve.isSmoothed()).isTrue();
        assertThat(y(curve.smooth())).hasSize(3);
        assertThat(curve.smooth().y(2)).isBetween(2.0, 4.0);
    }

    @Test
    void what_was_not_measured_is_told() {
        curves.kindProperty().set(CurveKind.EPISODE_ACCURACY);
        assertThat(curves.stateProperty().get()).isEqualTo(CurvesViewModel.State.NO_VALUES);
        curves.kindProperty().set(CurveKind.TRAIN_LOSS);
        assertThat(curves.stateProperty().get()).isEqualTo(CurvesViewModel.State.SHOWN);
    }

    @Test
    void a_log_that_is_cut_off_in_a_row_is_drawn_up_to_there() {
        RunFiles files = results.shown().get(0).overview().summary().files();
        WrittenRuns.write(files.metrics(), "stage,epoch,train_loss\nclassifier,1,2.5\nclassifier,2,1.");
        selectAll();
        assertThat(y(curves.curvesProperty().get().get(0).raw())).containsExactly(2.5);
        assertThat(curves.curvesProperty().get()).hasSize(2);
    }

    @Test
    void only_so_many_are_drawn_as_can_be_told_apart() {
        for (int i = 0; i < CurvesViewModel.MOST_RUNS; i++) {
            runs.finished("20260201-0000%02d-more".formatted(i), 0.3, 0.5, 0.6);
        }
        results.look();
        selectAll();
        assertThat(curves.curvesProperty().get()).hasSize(CurvesViewModel.MOST_RUNS);
        assertThat(curves.leftOut()).isEqualTo(2);
    }
}
