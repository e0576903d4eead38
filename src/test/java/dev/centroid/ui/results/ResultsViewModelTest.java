package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.RunOverview.Task;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.InlineBackground;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.results.ResultsViewModel.Emptiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of runs without a screen. */
class ResultsViewModelTest {

    @TempDir
    private Path home;

    private final List<Runnable> ticks = new ArrayList<>();
    private WrittenRuns runs;
    private TestShell test;
    private ResultsViewModel model;

    @BeforeEach
    void open() {
        runs = new WrittenRuns(home);
        test = new TestShell(home, new InlineBackground(), (millis, action) -> {
            ticks.add(action);
            return () -> ticks.remove(action);
        });
        model = new ResultsViewModel(test.shell, new RunQueue((r, l, c) -> null, test.shell.background()));
    }

    private void look() {
        test.shell.navigation().show(Place.RESULTS);
    }

    private List<String> shownNames() {
        return model.shown().stream()
                .map(row -> row.overview().summary().name())
                .toList();
    }

    @Test
    void an_empty_folder_says_so_and_a_missing_one_too() throws IOException {
        look();
        assertThat(model.emptiness().getValue()).isEqualTo(Emptiness.NO_RUNS);
        Files.createDirectories(runs.folder());
        ticks.get(0).run();
        assertThat(model.emptiness().getValue()).isEqualTo(Emptiness.NO_RUNS);
    }

    @Test
    void the_newest_run_stands_first_and_is_selected() {
        runs.finished("20260101-000000-old", 0.3, 0.5, 0.6);
        runs.finished("20260102-000000-new", 0.3, 0.5, 0.7);
        look();
        assertThat(shownNames()).containsExactly("new", "old");
        assertThat(model.selection().leadRun().getValue().summary().name()).isEqualTo("new");
        assertThat(model.emptiness().getValue()).isEqualTo(Emptiness.NONE);
    }

    @Test
    void scores_and_settings_are_those_of_the_files() {
        runs.finished("20260101-000000-one", 0.30123, 0.5, 0.65);
        look();
        var run = model.shown().get(0).overview();
        RunTexts texts = new RunTexts(test.shell.words());
        Task task = new Task(5, 1);
        assertThat(texts.cell(RunColumn.UNTRAINED, run, task)).isEqualTo("30.12 ± 1.00 %");
        assertThat(texts.cell(RunColumn.META, run, task)).isEqualTo("65.00 ± 1.00 %");
        assertThat(texts.cell(RunColumn.META, run, new Task(5, 5))).isEmpty();
        assertThat(texts.cell(RunColumn.RATE_1, run, task)).isEqualTo("0.05");
        assertThat(texts.cell(RunColumn.EPOCHS_1, run, task)).isEqualTo("2");
        assertThat(texts.cell(RunColumn.TASK, run, task)).isEqualTo("3 / 1");
        assertThat(texts.cell(RunColumn.SECONDS, run, task)).isEqualTo("0:25");
        assertThat(texts.cell(RunColumn.SPEED, run, task)).isEqualTo("200");
    }

    @Test
    void accuracies_sort_as_numbers_and_runs_without_come_first() {
        runs.finished("20260101-000000-good", 0.3, 0.5, 0.95);
        runs.finished("20260102-000000-bad", 0.3, 0.5, 0.095);
        runs.begun("20260103-000000-none", 1, 1);
        look();
        Comparator<RunRow> byMeta = Comparator.comparing(
                RunRow::overview, RunColumn.META.order(model.taskProperty().get()));
        assertThat(model.shown().sorted(byMeta))
                .extracting(row -> row.overview().summary().name())
                .containsExactly("none", "bad", "good");
    }

    @Test
    void the_filter_takes_words_and_a_status() {
        runs.finished("20260101-000000-grocery", 0.3, 0.5, 0.6);
        runs.finished("20260102-000000-omniglot", 0.3, 0.5, 0.6);
        runs.begun("20260103-000000-omniglot-again", 1, 1);
        look();
        model.filterProperty().set("  OMNI synthetic ");
        assertThat(shownNames()).containsExactly("omniglot-again", "omniglot");
        model.statusProperty().set(RunSummary.Status.FINISHED);
        assertThat(shownNames()).containsExactly("omniglot");
        assertThat(model.selection().rows()).isSubsetOf(model.shown());
        model.filterProperty().set("nowhere");
        assertThat(model.emptiness().getValue()).isEqualTo(Emptiness.FILTERED);
        assertThat(model.selection().rows()).isEmpty();
    }

    @Test
    void broken_folders_are_listed_with_what_is_wrong_and_hide_no_others() throws IOException {
        runs.finished("20260101-000000-good", 0.3, 0.5, 0.6);
        RunFiles result = runs.finished("20260102-000000-result", 0.3, 0.5, 0.6);
        WrittenRuns.write(result.result(), "{\"version\":");
        RunFiles config = runs.begun("20260103-000000-config", 1, 1);
        WrittenRuns.write(config.config(), "version: 1\nnonsense: [");
        RunFiles binary = runs.finished("20260104-000000-binary", 0.3, 0.5, 0.6);
        Files.write(binary.metrics(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n', (byte) 0xc3, '\n'});
        Files.createDirectories(runs.folder().resolve("20260105-000000-empty"));
        Files.createDirectories(runs.folder().resolve("no run at all"));
        Files.createFile(runs.folder().resolve("20260106-000000-file"));
        RunFiles provenance = runs.finished("20260107-000000-provenance", 0.3, 0.5, 0.6);
        WrittenRuns.write(provenance.provenance(), "{\"version\": 1, \"sittings\": []}");
        look();
        assertThat(shownNames()).containsExactly("provenance", "empty", "binary", "config", "result", "good");
        assertThat(model.brokenCount()).isEqualTo(5);
        assertThat(model.shown())
                .filteredOn(row -> row.overview().status() == RunSummary.Status.BROKEN)
                .allSatisfy(row -> assertThat(
                                test.shell.words().lines(row.overview().problems()))
                        .contains(row.folder().getFileName().toString()));
        assertThat(model.resume().possibleProperty().get()).isFalse();
    }

    @Test
    void a_run_folder_that_is_deleted_while_it_is_open_is_let_go() throws IOException {
        RunFiles gone = runs.finished("20260102-000000-gone", 0.3, 0.5, 0.6);
        runs.finished("20260101-000000-stays", 0.3, 0.5, 0.6);
        look();
        assertThat(model.selection().leadRun().getValue().summary().name()).isEqualTo("gone");
        model.details().tabProperty().set(DetailsTab.CONFIG);
        delete(gone.folder());
        ticks.get(0).run();
        assertThat(shownNames()).containsExactly("stays");
        assertThat(model.selection().rows()).isEmpty();
        assertThat(model.details().configProperty().get()).isEmpty();
        assertThat(model.curves().stateProperty().get()).isEqualTo(CurvesViewModel.State.NO_SELECTION);
        assertThat(test.notices.problems).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void a_run_under_way_is_followed_in_the_same_row() {
        RunFiles files = runs.begun("20260101-000000-going", 2, 1);
        try (RunFolder held = RunFolder.open(files.folder())) {
            look();
            RunRow row = model.shown().get(0);
            assertThat(row.overview().status()).isEqualTo(RunSummary.Status.RUNNING);
            WrittenRuns.write(held.files().metrics(), "stage,epoch,seconds,images_per_second\nclassifier,1,10,100\n");
            ticks.get(0).run();
            assertThat(model.shown()).containsExactly(row);
            assertThat(row.overview().pace().epochs()).isEqualTo(1);
            assertThat(new RunTexts(test.shell.words()).cell(RunColumn.STATUS, row.overview(), null))
                    .isEqualTo("Running, 1 of 3");
        }
        WrittenRuns.result(files, RunState.CANCELLED, 0.3, 0.4, 0.5);
        ticks.get(0).run();
        assertThat(model.shown().get(0).overview().status()).isEqualTo(RunSummary.Status.CANCELLED);
        assertThat(model.resume().possibleProperty().get()).isTrue();
    }

    @Test
    void the_folder_is_looked_through_only_while_the_place_is_shown() {
        look();
        assertThat(ticks).hasSize(1);
        test.shell.navigation().show(Place.SETUP);
        assertThat(ticks).isEmpty();
    }

    @Test
    void another_place_opens_a_run_also_of_another_folder_and_behind_a_filter() {
        runs.finished("20260101-000000-mine", 0.3, 0.5, 0.6);
        look();
        model.filterProperty().set("mine");
        WrittenRuns elsewhere = new WrittenRuns(home.resolve("elsewhere"));
        elsewhere.finished("20260102-000000-there", 0.3, 0.5, 0.6);
        test.shell.navigation().open(new Navigation.OpenRun(elsewhere.folder().resolve("20260102-000000-there")));
        assertThat(model.folderProperty().get()).isEqualTo(elsewhere.folder());
        assertThat(shownNames()).containsExactly("there");
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.details().tabProperty().get()).isEqualTo(DetailsTab.SUMMARY);
        assertThat(model.selection().leadRun().getValue().summary().name()).isEqualTo("there");
    }

    @Test
    void another_folder_is_chosen_and_one_that_is_none_says_so() throws IOException {
        runs.finished("20260101-000000-mine", 0.3, 0.5, 0.6);
        look();
        test.files.answer = Files.createFile(home.resolve("file"));
        model.chooseFolder();
        assertThat(model.emptiness().getValue()).isEqualTo(Emptiness.UNREADABLE);
        assertThat(model.problems()).hasSize(1);
        assertThat(model.shown()).isEmpty();
        test.files.answer = runs.folder();
        model.chooseFolder();
        assertThat(shownNames()).containsExactly("mine");
    }

    @Test
    void the_table_is_saved_as_csv_with_plain_numbers() throws IOException {
        runs.finished("20260101-000000-one", 0.3, 0.5, 0.6);
        RunFiles broken = runs.begun("20260102-000000-two", 1, 1);
        WrittenRuns.write(broken.result(), "{");
        look();
        test.files.answer = home.resolve("out.csv");
        model.saveCsv(model.shown().stream().map(RunRow::overview).toList());
        List<String> lines = Files.readAllLines(home.resolve("out.csv"));
        assertThat(lines).hasSize(3);
        List<String> head = List.of(lines.get(0).split(",", -1));
        List<String> one = List.of(lines.get(2).split(",", -1));
        assertThat(one).hasSameSizeAs(head);
        assertThat(one.get(head.indexOf("meta"))).isEqualTo("0.6");
        assertThat(one.get(head.indexOf("meta_ci95"))).isEqualTo("0.01");
        assertThat(one.get(head.indexOf("status"))).isEqualTo("finished");
        assertThat(one.get(head.indexOf("problems"))).isEqualTo("0");
        assertThat(lines.get(1)).contains("broken");
        assertThat(test.notices.told).containsExactly("common.saved");
    }
}
