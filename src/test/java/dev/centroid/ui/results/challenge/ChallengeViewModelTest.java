package dev.centroid.ui.results.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.RealData;
import dev.centroid.data.challenge.Runs;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.experiment.ChallengeResult;
import dev.centroid.experiment.ExperimentProblem;
import dev.centroid.experiment.RunCatalogue;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.common.InlineBackground;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.results.WrittenRuns;
import dev.centroid.ui.results.challenge.ChallengeViewModel.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answering the challenge from the place Results, without a screen. */
class ChallengeViewModelTest {

    @TempDir
    private Path home;

    private final ObservableList<Path> checkpoints = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty shared = new SimpleBooleanProperty();
    private final List<Optional<Path>> asked = new ArrayList<>();
    private final List<Boolean> busyWhileAsked = new ArrayList<>();
    private Path archive;
    private TestShell test;
    private ChallengeViewModel model;
    private RunControl control;
    private Path failing;

    @BeforeEach
    void open() throws IOException {
        archive = Runs.write(home.resolve("all_runs.zip"), 2, 4);
        model = model(new InlineBackground());
    }

    private ChallengeViewModel model(Background background) {
        test = new TestShell(home, background, (millis, action) -> () -> {});
        return new ChallengeViewModel(test.shell, checkpoints, this::answer, busy, shared);
    }

    private ChallengeReport answer(Optional<Path> who, Path zip, RunListener listener, RunControl its) {
        asked.add(who);
        busyWhileAsked.add(busy.get());
        control = its;
        its.throwIfStopped();
        if (who.isPresent() && who.get().equals(failing)) {
            throw ExperimentProblem.NO_CHECKPOINT.exception(failing);
        }
        return who.map(path -> Answers.model(
                        zip,
                        path.toString().endsWith(".zip")
                                ? path
                                : new RunFiles(path).checkpoints().resolve("meta-last.zip"),
                        "small",
                        1))
                .orElseGet(() -> Answers.distance(zip));
    }

    private RunOverview run(String folder) {
        RunFiles files = new WrittenRuns(home).begun(folder, 1, 1);
        return overview(files.folder());
    }

    private RunOverview overview(Path folder) {
        return new RunCatalogue()
                .scan(folder.getParent()).stream()
                        .filter(run -> run.folder().equals(folder))
                        .findFirst()
                        .orElseThrow();
    }

    private void select(RunOverview run, RunOverview... others) {
        List<RunOverview> all = new ArrayList<>(List.of(run));
        all.addAll(List.of(others));
        model.select(run, all);
        checkpoints.setAll(
                run.summary().files().checkpoints().resolve("meta-best.zip"),
                run.summary().files().checkpoints().resolve("classifier-last.zip"));
    }

    @Test
    void the_most_advanced_checkpoint_answers_unless_another_is_chosen_and_the_answer_is_shown_and_kept() {
        RunOverview run = run("20260101-000000-one");
        select(run);
        assertThat(model.startable().get()).isFalse();
        model.archive().textProperty().set(archive.toString());
        assertThat(model.startable().get()).isTrue();
        model.start();
        Path best = run.summary().files().checkpoints().resolve("meta-best.zip");
        assertThat(asked).containsExactly(Optional.of(best));
        ChallengeAnswer shown = model.answers().shownProperty().get();
        assertThat(shown.report().errors()).isEqualTo(2);
        assertThat(shown.name()).isEqualTo("one");
        assertThat(ChallengeResult.read(run.folder().resolve("challenge-meta-best.json")))
                .isEqualTo(shown.result());
        model.choose(model.entrants().get(1));
        model.start();
        assertThat(asked.get(1)).contains(run.summary().files().checkpoints().resolve("classifier-last.zip"));
        assertThat(model.answers().rows()).hasSize(2);
    }

    @Test
    void what_was_kept_is_there_the_next_time_and_goes_with_its_run_while_answers_of_today_stay() {
        RunOverview one = run("20260101-000000-one");
        RunOverview two = run("20260102-000000-two");
        ChallengeResult.now(Answers.model(
                        archive, one.summary().files().checkpoints().resolve("meta-best.zip"), "small", 2))
                .write(one.summary().files());
        select(one);
        assertThat(model.answers().shownProperty().get().report().errors()).isEqualTo(4);
        model.archive().textProperty().set(archive.toString());
        model.choose(Entrant.HAUSDORFF);
        model.start();
        assertThat(model.answers().rows())
                .extracting(answer -> answer.report().errors())
                .containsExactly(0, 4);
        select(one, two);
        assertThat(model.answers().shownProperty().get().isHausdorff()).isTrue();
        select(two);
        assertThat(model.answers().shownProperty().get()).isNull();
        assertThat(model.answers().rows())
                .extracting(ChallengeAnswer::isHausdorff)
                .containsExactly(true);
        select(one);
        assertThat(model.answers().shownProperty().get().name()).isEqualTo("one");
    }

    @Test
    void a_newer_answer_of_the_same_checkpoint_takes_the_place_of_the_older() {
        RunOverview one = run("20260101-000000-one");
        Path best = one.summary().files().checkpoints().resolve("meta-best.zip");
        ChallengeReport old = Answers.model(archive, best, "small", 3);
        new ChallengeResult(1, Instant.EPOCH, "0", old).write(one.summary().files());
        select(one);
        model.archive().textProperty().set(archive.toString());
        model.start();
        assertThat(model.answers().rows()).hasSize(1);
        assertThat(model.answers().shownProperty().get().report().errors()).isEqualTo(2);
    }

    @Test
    void all_selected_runs_answer_one_after_the_other_and_one_that_cannot_keeps_no_other_back() {
        RunOverview one = run("20260101-000000-one");
        RunOverview two = run("20260102-000000-two");
        RunOverview three = run("20260103-000000-three");
        select(one, two, three);
        model.archive().textProperty().set(archive.toString());
        assertThat(model.entrants()).contains(Entrant.selected(3), Entrant.HAUSDORFF);
        model.choose(Entrant.selected(3));
        failing = two.folder();
        model.start();
        assertThat(asked)
                .containsExactly(Optional.of(one.folder()), Optional.of(two.folder()), Optional.of(three.folder()));
        assertThat(model.answers().rows()).extracting(ChallengeAnswer::name).containsExactly("one", "three");
        assertThat(model.job().problemsProperty().get()).hasSize(1);
        assertThat(busyWhileAsked).containsOnly(true);
        assertThat(busy.get()).isFalse();
    }

    @Test
    void a_stop_keeps_what_was_answered_and_is_no_complaint() {
        HeldBackground held = new HeldBackground();
        model = model(held);
        RunOverview one = run("20260101-000000-one");
        RunOverview two = run("20260102-000000-two");
        RunOverview three = run("20260103-000000-three");
        select(one, two, three);
        model.archive().textProperty().set(archive.toString());
        releaseAll(held);
        model.choose(Entrant.selected(3));
        model.start();
        held.release(0);
        assertThat(model.job().runningProperty().get()).isTrue();
        model.job().stop();
        assertThat(model.job().stoppingProperty().get()).isTrue();
        releaseAll(held);
        assertThat(control.isStopRequested()).isTrue();
        assertThat(asked).hasSize(2);
        assertThat(model.answers().rows()).extracting(ChallengeAnswer::name).containsExactly("one");
        assertThat(model.job().problemsProperty().get()).isEmpty();
        assertThat(model.job().runningProperty().get()).isFalse();
        assertThat(model.startable().get()).isTrue();
    }

    private static void releaseAll(HeldBackground held) {
        while (held.waiting() > 0) {
            held.release(0);
        }
    }

    @Test
    void nothing_starts_while_something_else_is_computed() {
        select(run("20260101-000000-one"));
        model.archive().textProperty().set(archive.toString());
        busy.set(true);
        assertThat(model.startable().get()).isFalse();
        model.start();
        assertThat(asked).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_kept_is_shown_all_the_same() throws IOException {
        RunOverview one = run("20260101-000000-one");
        select(one);
        model.archive().textProperty().set(archive.toString());
        Files.createDirectories(one.folder().resolve("challenge-meta-best.json/in-the-way"));
        model.start();
        assertThat(model.answers().shownProperty().get()).isNotNull();
        assertThat(model.job().problemsProperty().get().toString()).contains("challenge-meta-best.json");
    }

    @Test
    void a_damaged_file_is_told_and_hides_no_other() throws IOException {
        RunOverview one = run("20260101-000000-one");
        ChallengeResult.now(Answers.model(
                        archive, one.summary().files().checkpoints().resolve("meta-best.zip"), "small", 2))
                .write(one.summary().files());
        Files.writeString(one.folder().resolve("challenge-classifier-last.json"), "{");
        select(one);
        assertThat(model.answers().rows()).hasSize(1);
        assertThat(model.answers().problemsProperty().get().toString()).contains("challenge-classifier-last.json");
    }

    @Test
    void the_archive_is_found_in_the_dataset_root_and_remembered_unless_one_was_typed() throws IOException {
        Path root = Files.createDirectories(home.resolve("omniglot"));
        Path there = Runs.write(root.resolve("all_runs.zip"), 1, 2);
        RunFiles files = new WrittenRuns(home).begun("20260101-000000-one", 1, 1);
        Files.writeString(
                files.config(),
                "version: 1\ndataset: {root: '" + root + "', layout: omniglot}\nclassifier: {epochs: 1}\n");
        RunOverview run = overview(files.folder());
        assertThat(run.settings()).isPresent();
        select(run);
        assertThat(model.archive().archive()).contains(there);
        assertThat(test.shell.settings().get().challengeRuns()).isEqualTo(there.toString());
        test.files.answer = archive;
        model.archive().choose();
        select(run("20260102-000000-two"));
        select(run);
        assertThat(model.archive().archive()).contains(archive);
        test.shell.settings().save();
        assertThat(model(new InlineBackground()).archive().archive()).contains(archive);
    }

    @Test
    void what_is_no_path_is_told_and_a_quoted_path_is_one() {
        select(run("20260101-000000-one"));
        model.archive().textProperty().set("\0");
        assertThat(model.archive().archive()).isEmpty();
        assertThat(model.archive().problems())
                .extracting(problem -> problem.code())
                .containsExactly(ChallengeProblem.NOT_A_PATH);
        assertThat(model.startable().get()).isFalse();
        test.shell.settings().save();
        model = model(new InlineBackground());
        select(run("20260102-000000-two"));
        assertThat(model.archive().problems()).hasSize(1);
        model.archive().textProperty().set(" \"" + archive + "\" ");
        assertThat(model.archive().archive()).contains(archive);
        assertThat(model.archive().problems()).isEmpty();
        assertThat(model.startable().get()).isTrue();
        model.archive().textProperty().set("");
        assertThat(model.archive().problems()).isEmpty();
    }

    @Test
    void an_archive_that_comes_later_is_found_when_the_page_is_shown_again() throws IOException {
        Path root = Files.createDirectories(home.resolve("omniglot"));
        RunFiles files = new WrittenRuns(home).begun("20260101-000000-one", 1, 1);
        Files.writeString(
                files.config(),
                "version: 1\ndataset: {root: '" + root + "', layout: omniglot}\nclassifier: {epochs: 1}\n");
        select(overview(files.folder()));
        assertThat(model.archive().archive()).isEmpty();
        Path later = Files.createDirectories(root.resolve("one-shot-classification"));
        Path there = Runs.write(later.resolve("all_runs.zip"), 1, 2);
        model.lookAgain();
        assertThat(model.archive().archive()).contains(there);
    }

    @Test
    void where_the_recorded_archive_is_damaged_the_chosen_one_is_read() throws IOException {
        select(run("20260101-000000-one"));
        model.archive().textProperty().set(archive.toString());
        model.start();
        Path elsewhere = Files.copy(archive, home.resolve("elsewhere.zip"));
        Files.writeString(archive, "damaged");
        model.sideProperty().set(Side.RUNS);
        assertThat(model.drawings().problemsProperty().get()).hasSize(1);
        model.archive().textProperty().set(elsewhere.toString());
        assertThat(model.drawings().imagesProperty().get().runs()).hasSize(2);
        assertThat(model.drawings().problemsProperty().get()).isEmpty();
    }

    @Test
    void drawings_are_read_when_the_runs_are_looked_at_and_must_be_those_that_were_answered() throws IOException {
        select(run("20260101-000000-one"));
        model.archive().textProperty().set(archive.toString());
        model.start();
        assertThat(model.drawings().imagesProperty().get()).isNull();
        model.sideProperty().set(Side.RUNS);
        assertThat(model.drawings().imagesProperty().get().runs()).hasSize(2);
        Runs.write(archive, 1, 3);
        model = model(new InlineBackground());
        select(overview(home.resolve("runs/20260101-000000-one")));
        model.sideProperty().set(Side.RUNS);
        assertThat(model.drawings().imagesProperty().get()).isNull();
        assertThat(model.drawings().problemsProperty().get())
                .extracting(problem -> problem.code())
                .containsExactly(ChallengeProblem.OTHER_DRAWINGS);
        Path elsewhere = Runs.write(home.resolve("elsewhere.zip"), 2, 4);
        model.archive().textProperty().set(elsewhere.toString());
        assertThat(model.drawings().imagesProperty().get().runs()).hasSize(2);
        Files.delete(archive);
        Files.delete(elsewhere);
        model = model(new InlineBackground());
        select(overview(home.resolve("runs/20260101-000000-one")));
        model.sideProperty().set(Side.RUNS);
        assertThat(model.drawings().problemsProperty().get())
                .extracting(problem -> problem.code())
                .containsExactly(ChallengeProblem.ARCHIVE_GONE);
    }

    @Test
    void the_shown_answer_is_saved_as_json_and_all_of_them_as_csv() throws IOException {
        RunOverview one = run("20260101-000000-one");
        select(one);
        model.archive().textProperty().set(archive.toString());
        model.start();
        assertThat(model.text()).contains("25.0 ± 5.0 %", "2 errors of 8", "small set");
        test.files.answer = home.resolve("out.json");
        model.saveJson();
        assertThat(Files.readString(test.files.answer)).contains("\"errors\" : 2", "\"learntFrom\" : \"small\"");
        model.choose(Entrant.HAUSDORFF);
        model.start();
        test.files.answer = home.resolve("out.csv");
        model.saveCsv();
        assertThat(Files.readAllLines(test.files.answer))
                .containsExactly(
                        "system,folder,checkpoint,stage,epoch,learnt_from,run,errors,trials,error",
                        "hausdorff,,,,,nothing,run01,0,4,0.0",
                        "hausdorff,,,,,nothing,run02,0,4,0.0",
                        "model," + one.folder() + ",meta-best.zip,meta,1,small,run01,1,4,0.25",
                        "model," + one.folder() + ",meta-best.zip,meta,1,small,run02,1,4,0.25");
        assertThat(test.notices.told).containsExactly("common.saved", "common.saved");
    }

    @Test
    void the_distance_of_the_real_drawings_answers_as_published() {
        Path real = RealData.folder("omniglot").resolve("all_runs.zip");
        model = new ChallengeViewModel(test.shell, checkpoints, Answerer.REAL, busy, shared);
        model.archive().textProperty().set(real.toString());
        model.sideProperty().set(Side.RUNS);
        model.start();
        ChallengeAnswer shown = model.answers().shownProperty().get();
        assertThat(shown.report().errors()).isEqualTo(155);
        assertThat(ErrorRow.of(shown.report(), Optional.of(shown.report())))
                .hasSize(20)
                .allSatisfy(row -> assertThat(row.hausdorff()).isEqualTo(row.error()));
        assertThat(model.drawings().imagesProperty().get().imageCount()).isEqualTo(800);
    }
}
