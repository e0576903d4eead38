package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.EvaluationReport;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.Stage;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.results.EvaluationForm.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluating a checkpoint from the place Results. */
class EvaluationViewModelTest {

    @TempDir
    private Path home;

    private final List<EvaluationRequest> asked = new ArrayList<>();
    private final List<Navigation.OpenEpisode> opened = new ArrayList<>();
    private TestShell test;
    private EvaluationViewModel model;
    private RunFiles run;
    private RunControl control;
    private RuntimeException failure;

    @BeforeEach
    void open() {
        test = new TestShell(home);
        model = model(test);
        test.shell.navigation().onRequest(Navigation.OpenEpisode.class, opened::add);
    }

    private EvaluationViewModel model(TestShell shell) {
        run = new WrittenRuns(home).finished("20260101-000000-one", 0.3, 0.5, 0.6);
        for (String name : List.of("classifier-last", "meta-last", "meta-best")) {
            WrittenRuns.write(run.checkpoints().resolve(name + ".zip"), "");
        }
        RunQueue queue = new RunQueue((r, l, c) -> null, shell.shell.background());
        ResultsViewModel results = new ResultsViewModel(shell.shell, queue, (request, listener, its) -> {
            asked.add(request);
            control = its;
            listener.on(new RunEvent.Evaluating(Stage.META, Phase.META_TEST, 3, 12));
            its.throwIfStopped();
            if (failure != null) {
                throw failure;
            }
            return report(request);
        });
        shell.shell.navigation().show(Place.RESULTS);
        return results.evaluation();
    }

    private static EvaluationReport report(EvaluationRequest request) {
        List<EvaluationReport.Task> tasks = request.tasks().stream()
                .map(task -> new EvaluationReport.Task(
                        new FewShotScore(
                                Phase.META_TEST,
                                task.episode().way(),
                                task.episode().shot(),
                                task.episode().query(),
                                task.episodes(),
                                0.75,
                                0.0125,
                                0.5),
                        List.of(0.5, 1.0),
                        "CODE",
                        List.of(new EvaluationReport.Confusion("cat", "dog", 3, 0.25))))
                .toList();
        return new EvaluationReport(
                request.checkpoint().toString(), "meta", "cosine", 10, "root", "novel", 3, tasks, 12, 1);
    }

    @Test
    void the_most_advanced_checkpoint_and_the_fields_make_the_request() {
        assertThat(model.checkpoints())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("meta-best.zip", "meta-last.zip", "classifier-last.zip");
        model.form().textProperty(Field.SHOTS).set("1, 5");
        model.form().textProperty(Field.EPISODES).set("100");
        model.start();
        assertThat(asked)
                .containsExactly(new EvaluationRequest(
                        run.checkpoints().resolve("meta-best.zip"),
                        Phase.META_TEST,
                        List.of(
                                new EvaluationSpec(new EpisodeSpec(5, 1, 15), 100),
                                new EvaluationSpec(new EpisodeSpec(5, 5, 15), 100)),
                        OptionalLong.empty(),
                        Optional.empty()));
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.reportProperty().get().tasks()).hasSize(2);
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_starts() {
        model.form().textProperty(Field.WAY).set("1");
        model.form().textProperty(Field.SHOTS).set("1, x");
        model.form().textProperty(Field.SEED).set("1.5");
        assertThat(model.form().problemsProperty().get()).containsOnlyKeys(Field.WAY, Field.SHOTS, Field.SEED);
        assertThat(model.startable().get()).isFalse();
        model.start();
        assertThat(asked).isEmpty();
        model.form().textProperty(Field.WAY).set("5");
        model.form().textProperty(Field.SHOTS).set("1，5");
        model.form().textProperty(Field.SEED).set("");
        assertThat(model.startable().get()).isTrue();
    }

    @Test
    void a_failure_is_told_and_the_report_before_stays() {
        model.start();
        EvaluationReport before = model.reportProperty().get();
        failure = ResultsProblem.NOT_WHOLE.exception("a", 1, 2);
        model.start();
        assertThat(model.problemsProperty().get()).hasSize(1);
        assertThat(model.reportProperty().get()).isEqualTo(before);
        failure = null;
        model.start();
        assertThat(model.problemsProperty().get()).isEmpty();
    }

    @Test
    void a_stop_ends_it_without_a_report_and_without_a_complaint() {
        HeldBackground held = new HeldBackground();
        List<Runnable> ticks = new ArrayList<>();
        TestShell slow = new TestShell(home.resolve("slow"), held, (millis, action) -> {
            ticks.add(action);
            return () -> ticks.remove(action);
        });
        home = home.resolve("slow");
        EvaluationViewModel its = model(slow);
        while (held.waiting() > 0) {
            held.release(0);
        }
        its.start();
        assertThat(its.runningProperty().get()).isTrue();
        assertThat(its.startable().get()).isFalse();
        its.stop();
        assertThat(its.stoppingProperty().get()).isTrue();
        while (held.waiting() > 0) {
            held.release(0);
        }
        assertThat(control.isStopRequested()).isTrue();
        assertThat(its.runningProperty().get()).isFalse();
        assertThat(its.reportProperty().get()).isNull();
        assertThat(its.problemsProperty().get()).isEmpty();
        assertThat(its.startable().get()).isTrue();
    }

    @Test
    void the_report_is_saved_as_json_and_as_text() throws IOException {
        model.start();
        test.files.answer = home.resolve("out.json");
        model.saveJson();
        assertThat(Files.readString(test.files.answer)).contains("\"accuracy\" : 0.75", "\"ci95\" : 0.0125");
        test.files.answer = home.resolve("out.txt");
        model.saveText();
        assertThat(Files.readString(test.files.answer))
                .isEqualTo(model.text())
                .contains("5-way 1-shot 75.00 ± 1.25 %", "2,000 episodes", "cat", "dog");
        assertThat(test.notices.told).containsExactly("common.saved", "common.saved");
    }

    @Test
    void the_worst_episode_is_opened_unless_it_is_of_another_root() {
        model.start();
        model.openWorst(model.reportProperty().get().tasks().get(0));
        assertThat(opened)
                .containsExactly(new Navigation.OpenEpisode(run.checkpoints().resolve("meta-best.zip"), "CODE"));
        test.files.answer = home;
        model.chooseRoot();
        model.start();
        assertThat(asked.get(1).root()).contains(home);
        assertThat(model.isWorstAtHand()).isFalse();
    }
}
