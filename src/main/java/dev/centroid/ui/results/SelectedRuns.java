package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The selected runs. One of them leads: it is the one that is shown in detail. */
final class SelectedRuns {

    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<RunRow> lead = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<RunOverview> leadRun = lead.flatMap(RunRow::overviewProperty);

    /** Selects runs in the place of those before. */
    void set(List<RunRow> others, RunRow itsLead) {
        if (!rows.equals(others)) {
            rows.setAll(others);
        }
        lead.set(itsLead != null && others.contains(itsLead) ? itsLead : others.isEmpty() ? null : others.get(0));
    }

    /** Nothing is selected any more. */
    void clear() {
        set(List.of(), null);
    }

    /** Lets go of what is not among {@code there}. */
    void keep(Collection<RunRow> there) {
        set(rows.stream().filter(there::contains).toList(), lead.get());
    }

    /** The selected rows; changed by {@link #set} only. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** The row that leads, or null. */
    ReadOnlyObjectProperty<RunRow> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** What is known of the run that leads; null without one. */
    ObservableValue<RunOverview> leadRun() {
        return leadRun;
    }
}
