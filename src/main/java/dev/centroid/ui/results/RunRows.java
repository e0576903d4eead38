package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rows of all runs of a folder. A later look changes rows, adds and removes some, and leaves the others where they are. */
final class RunRows {

    private final ObservableList<RunRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.overviewProperty()});

    /** The rows, newest run first. */
    ObservableList<RunRow> list() {
        return rows;
    }

    /** The row of a run. */
    Optional<RunRow> of(Path folder) {
        return rows.stream().filter(row -> row.folder().equals(folder)).findFirst();
    }

    /** Takes what was found; the list itself is told once at most, however many runs have come or gone. */
    void merge(List<RunOverview> found) {
        Map<Path, RunRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.folder(), row));
        List<RunRow> now = new ArrayList<>(found.size());
        for (RunOverview run : found) {
            RunRow row = before.get(run.folder());
            if (row == null) {
                row = new RunRow(run);
            } else {
                row.update(run);
            }
            now.add(row);
        }
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }
}
