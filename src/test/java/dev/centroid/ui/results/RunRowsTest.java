package dev.centroid.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.RunCatalogue;
import dev.centroid.experiment.RunOverview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later look leaves the rows of the runs that are still there where they are. */
class RunRowsTest {

    @TempDir
    private Path home;

    private final RunRows rows = new RunRows();
    private final List<String> changes = new ArrayList<>();

    private List<RunOverview> scan() {
        return new RunCatalogue().scan(home.resolve("runs"));
    }

    @Test
    void rows_are_kept_added_and_removed() {
        WrittenRuns runs = new WrittenRuns(home);
        runs.finished("20260101-000000-a", 0.3, 0.5, 0.6);
        runs.finished("20260103-000000-c", 0.3, 0.5, 0.6);
        rows.merge(scan());
        RunRow c = rows.list().get(0);
        RunRow a = rows.list().get(1);
        runs.finished("20260102-000000-b", 0.3, 0.5, 0.6);
        rows.merge(scan());
        assertThat(rows.list()).hasSize(3).startsWith(c).endsWith(a);
        rows.merge(scan().subList(1, 3));
        assertThat(rows.list()).hasSize(2).doesNotContain(c).endsWith(a);
        assertThat(rows.of(home.resolve("runs/20260101-000000-a"))).contains(a);
    }

    @Test
    void many_new_runs_are_told_at_once_and_an_unchanged_look_not_at_all() {
        WrittenRuns runs = new WrittenRuns(home);
        for (int i = 0; i < 20; i++) {
            runs.begun("20260101-0000%02d-x".formatted(i), 1, 1);
        }
        rows.list().addListener((ListChangeListener<RunRow>) change -> changes.add("change"));
        rows.merge(scan());
        rows.merge(scan());
        assertThat(changes).hasSize(1);
    }
}
