package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letting a run go on from the place Results. */
class ResumeViewModelTest {

    @TempDir
    private Path home;

    private final List<RunRequest> started = new ArrayList<>();
    private WrittenRuns runs;
    private TestShell test;
    private ResumeViewModel model;

    @BeforeEach
    void open() {
        runs = new WrittenRuns(home);
        test = new TestShell(home);
    }

    private void look() {
        RunQueue queue = new RunQueue(
                (request, listener, control) -> {
                    started.add(request);
                    return new RunOutcome(home, RunState.FINISHED, List.of());
                },
                test.shell.background());
        model = new ResultsViewModel(test.shell, queue).resume();
        test.shell.navigation().show(Place.RESULTS);
    }

    @Test
    void an_interrupted_run_goes_on_as_it_was() {
        RunFiles files = runs.begun("20260101-000000-cut", 3, 2);
        look();
        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(model.classifierEpochsProperty().get()).isEqualTo("3");
        assertThat(model.metaEpochsProperty().get()).isEqualTo("2");
        model.start();
        assertThat(started).containsExactly(new RunRequest.Resume(files.folder(), List.of()));
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.MONITOR);
    }

    @Test
    void a_finished_run_needs_more_epochs() {
        RunFiles files = runs.finished("20260101-000000-done", 0.3, 0.5, 0.6);
        look();
        model.openProperty().set(true);
        model.start();
        assertThat(model.problemsProperty().get()).extracting(Problem::code).containsExactly(ResultsProblem.NOT_LONGER);
        model.metaEpochsProperty().set("4");
        assertThat(model.problemsProperty().get()).isEmpty();
        model.start();
        assertThat(started).containsExactly(new RunRequest.Resume(files.folder(), List.of("meta.epochs=4")));
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void epochs_that_are_no_numbers_are_told() {
        runs.begun("20260101-000000-cut", 3, 2);
        look();
        model.classifierEpochsProperty().set("many");
        model.metaEpochsProperty().set("0");
        model.start();
        assertThat(model.problemsProperty().get())
                .extracting(Problem::code)
                .containsExactly(ResultsProblem.NOT_WHOLE, ResultsProblem.NOT_WHOLE);
        assertThat(started).isEmpty();
    }

    @Test
    void a_broken_run_cannot_go_on() {
        RunFiles files = runs.begun("20260101-000000-broken", 3, 2);
        WrittenRuns.write(files.config(), "nonsense: 1\n");
        look();
        assertThat(model.possibleProperty().get()).isFalse();
        model.start();
        assertThat(started).isEmpty();
    }
}
