package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Takes what was found. */
    void merge(List<RunOverview> found) {
        Set<Path> there = found.stream().map(RunOverview::folder).collect(Collectors.toCollection(HashSet::new));
        rows.removeIf(row -> !there.contains(row.folder()));
        for (int i = 0; i < found.size(); i++) {
            RunOverview run = found.get(i);
            if (i < rows.size() && rows.get(i).folder().equals(run.folder())) {
                rows.get(i).update(run);
            } else {
                rows.add(i, new RunRow(run));
            }
        }
        // Where the order itself has changed, what was passed over is a second row of the same run.
        rows.remove(found.size(), rows.size());
    }
}
