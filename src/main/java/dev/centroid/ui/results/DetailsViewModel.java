package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.experiment.folder.TextTail;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Configuration and log of the run that leads the selection, read when they are first looked at. */
final class DetailsViewModel {

    /** How much of a log is shown, in bytes. */
    static final int LOG_BYTES = 1 << 20;

    private final Latest reading;
    private final ObservableValue<RunOverview> run;
    private final ObjectProperty<DetailsTab> tab = new SimpleObjectProperty<>(DetailsTab.CURVES);
    private final ReadOnlyObjectWrapper<String> config = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<TextTail> log = new ReadOnlyObjectWrapper<>(TextTail.EMPTY);
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final FilteredList<String> shownLines = new FilteredList<>(lines);
    private final StringProperty logFilter = new SimpleStringProperty("");
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private Path shownRun;

    DetailsViewModel(Shell shell, ObservableValue<RunOverview> run) {
        this.reading = new Latest(shell.background());
        this.run = run;
        run.subscribe(this::runChanged);
        tab.addListener((all, before, now) -> read());
        logFilter.addListener((all, before, now) -> refilter());
    }

    private void runChanged(RunOverview now) {
        Path folder = now == null ? null : now.folder();
        if (folder == null || !folder.equals(shownRun)) {
            shownRun = folder;
            reading.drop();
            config.set("");
            show(TextTail.EMPTY);
            problems.set(List.of());
        }
        read();
    }

    /** The folder was looked through again: a run that goes on has said more. */
    void lookAgain() {
        RunOverview now = run.getValue();
        if (now != null && now.status() == RunSummary.Status.RUNNING && tab.get() == DetailsTab.LOG) {
            read();
        }
    }

    private void read() {
        RunOverview now = run.getValue();
        if (now == null) {
            return;
        }
        if (tab.get() == DetailsTab.CONFIG) {
            start(
                    () -> String.join(
                            "\n",
                            TextTail.read(now.summary().files().config(), LOG_BYTES)
                                    .lines()),
                    config::set);
        } else if (tab.get() == DetailsTab.LOG) {
            start(() -> TextTail.read(now.summary().files().log(), LOG_BYTES), this::show);
        }
    }

    private <T> void start(Callable<T> work, java.util.function.Consumer<T> done) {
        reading.start(
                work,
                result -> {
                    problems.set(List.of());
                    done.accept(result);
                },
                thrown -> problems.set(Failures.problems(thrown)));
    }

    private void show(TextTail tail) {
        if (tail.equals(log.get())) {
            return;
        }
        lines.setAll(tail.lines());
        log.set(tail);
    }

    private void refilter() {
        List<String> words = RunFilter.of(logFilter.get(), null).words();
        shownLines.setPredicate(line -> {
            String small = line.toLowerCase(Locale.ROOT);
            return words.stream().allMatch(small::contains);
        });
    }

    /** The tab that is shown; what it needs is read then. */
    ObjectProperty<DetailsTab> tabProperty() {
        return tab;
    }

    /** The text of the configuration; empty until it was read. */
    ReadOnlyObjectProperty<String> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** The end of the log; told after {@link #logLines} has changed. */
    ReadOnlyObjectProperty<TextTail> logProperty() {
        return log.getReadOnlyProperty();
    }

    /** The lines of the log that its filter lets through. */
    ObservableList<String> logLines() {
        return shownLines;
    }

    /** What stands in the log's filter field. */
    StringProperty logFilterProperty() {
        return logFilter;
    }

    /** Whether the end of the log stays in sight. */
    BooleanProperty followProperty() {
        return follow;
    }

    /** Why something could not be read. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
