package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunFolder;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration and log of the run that leads. */
class DetailsViewModelTest {

    @TempDir
    private Path home;

    private RunFiles files;
    private ResultsViewModel results;
    private DetailsViewModel model;

    @BeforeEach
    void open() {
        files = new WrittenRuns(home).finished("20260102-000000-one", 0.3, 0.5, 0.6);
        new WrittenRuns(home).finished("20260101-000000-two", 0.3, 0.5, 0.6);
        TestShell test = new TestShell(home);
        results = new ResultsViewModel(test.shell, new RunQueue((r, l, c) -> null, test.shell.background()));
        test.shell.navigation().show(Place.RESULTS);
        model = results.details();
    }

    @Test
    void the_configuration_is_the_file() throws IOException {
        assertThat(model.configProperty().get()).isEmpty();
        model.tabProperty().set(DetailsTab.CONFIG);
        assertThat(model.configProperty().get() + "\n").isEqualTo(Files.readString(files.config()));
    }

    @Test
    void another_run_shows_its_own_log() {
        WrittenRuns.write(files.log(), "INFO begun\nWARN hot\nINFO ended\n");
        model.tabProperty().set(DetailsTab.LOG);
        assertThat(model.logLines()).containsExactly("INFO begun", "WARN hot", "INFO ended");
        RunRow other = results.shown().get(1);
        results.selection().set(java.util.List.of(other), other);
        assertThat(model.logLines()).isEmpty();
    }

    @Test
    void the_log_is_filtered_by_words() {
        WrittenRuns.write(files.log(), "INFO begun\nWARN hot engine\nWARN cold\n");
        model.tabProperty().set(DetailsTab.LOG);
        model.logFilterProperty().set("engine warn");
        assertThat(model.logLines()).containsExactly("WARN hot engine");
        model.logFilterProperty().set("");
        assertThat(model.logLines()).hasSize(3);
    }

    @Test
    void the_log_of_a_run_under_way_grows() {
        WrittenRuns.write(files.log(), "one\n");
        try (RunFolder held = RunFolder.open(files.folder())) {
            results.look();
            model.tabProperty().set(DetailsTab.LOG);
            assertThat(model.logLines()).containsExactly("one");
            WrittenRuns.write(held.files().log(), "one\ntwo\n");
            results.look();
            assertThat(model.logLines()).containsExactly("one", "two");
        }
    }
}
