package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the table: the same run for as long as its folder is there, while what is known of it changes. */
final class RunRow {

    private final ReadOnlyObjectWrapper<RunOverview> overview;

    RunRow(RunOverview first) {
        overview = new ReadOnlyObjectWrapper<>(first);
    }

    /** What is known of the run now. */
    ReadOnlyObjectProperty<RunOverview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    RunOverview overview() {
        return overview.get();
    }

    Path folder() {
        return overview.get().folder();
    }

    /** Takes what was found at a later look; only a difference is told. */
    void update(RunOverview later) {
        if (!later.equals(overview.get())) {
            overview.set(later);
        }
    }
}
