package dev.centroid.ui.datasets;

import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.doctor.Finding;
import dev.centroid.data.doctor.Weight;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.DoctorText;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Activity;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The doctor at work on a root: how far it is, and what it found. */
public final class CheckViewModel {

    private final Shell shell;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DoctorReport> report = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Finding> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Map<Weight, BooleanProperty> weights = new EnumMap<>(Weight.class);
    private RunControl control = new RunControl();

    CheckViewModel(Shell shell) {
        this.shell = shell;
        this.latest = new Latest(shell.background());
        for (Weight weight : Weight.values()) {
            weights.put(weight, new SimpleBooleanProperty(true));
            weights.get(weight).subscribe((before, now) -> sift());
        }
        filter.subscribe((before, now) -> sift());
    }

    /** How far it is; null while nothing is examined. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** What was found; null while that is not known. */
    public ReadOnlyObjectProperty<DoctorReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The findings that pass the filters. */
    public ObservableList<Finding> shown() {
        return shown;
    }

    /** Part of a finding's text or subject; upper and lower case are the same. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether findings of a weight are shown. */
    public BooleanProperty weightProperty(Weight weight) {
        return weights.get(weight);
    }

    /** Begins; what goes on already is dropped. */
    void start(BiFunction<PackProgress, RunControl, DoctorReport> examination) {
        forget();
        RunControl own = new RunControl();
        control = own;
        activity.set(Activity.of("task.checking"));
        latest.start(() -> examination.apply((done, total) -> hear(own, done, total), own), this::take, thrown -> {
            activity.set(null);
            shell.notices().failure(thrown);
        });
    }

    private void hear(RunControl of, long done, long total) {
        shell.background().onScreen(() -> {
            if (of == control && activity.get() != null) {
                activity.set(new Activity("task.checking", done, total));
            }
        });
    }

    private void take(DoctorReport found) {
        activity.set(null);
        report.set(found);
        sift();
    }

    /** Ends it; what was found by then is shown. */
    public void stop() {
        control.stop();
    }

    /** Another root is looked at: nothing is known about it. */
    void forget() {
        control.stop();
        latest.drop();
        activity.set(null);
        report.set(null);
        sift();
    }

    private void sift() {
        String wanted = filter.get() == null ? "" : filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(
                report.get() == null
                        ? List.of()
                        : report.get().findings().stream()
                                .filter(f -> weights.get(f.weight()).get())
                                .filter(f -> shell.words()
                                        .text(f.problem())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                                .toList());
    }

    /** Saves what was found, where somebody chooses. */
    public void save(FileChoice.Kind kind) {
        shell.files().save(kind, "findings").ifPresent(file -> {
            try {
                DoctorText.save(report.get(), shell.words().messages(), file);
                shell.notices().tell("datasets.check.saved", file);
            } catch (ProblemException e) {
                shell.notices().problems(e.problems());
            }
        });
    }
}
