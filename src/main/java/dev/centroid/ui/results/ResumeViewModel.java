package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.RunSettings;
import dev.centroid.experiment.folder.RunSummary;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Lets a run go on that was stopped, failed or was interrupted, and makes it longer if that is wanted. */
final class ResumeViewModel {

    /** As in configurations. */
    private static final WholeNumber EPOCHS = new WholeNumber(1, 1_000_000);

    private final Shell shell;
    private final RunQueue queue;
    private final ObservableValue<RunOverview> run;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final StringProperty classifierEpochs = new SimpleStringProperty("");
    private final StringProperty metaEpochs = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private Path shownRun;

    ResumeViewModel(Shell shell, RunQueue queue, ObservableValue<RunOverview> run) {
        this.shell = shell;
        this.queue = queue;
        this.run = run;
        run.subscribe(this::runChanged);
        queue.onEnd(ended -> possible.set(isPossible(run.getValue())));
        queue.currentProperty().addListener((all, before, now) -> possible.set(isPossible(run.getValue())));
        classifierEpochs.addListener((all, before, now) -> problems.set(List.of()));
        metaEpochs.addListener((all, before, now) -> problems.set(List.of()));
    }

    private void runChanged(RunOverview now) {
        possible.set(isPossible(now));
        Path folder = now == null ? null : now.folder();
        if (folder == null || !folder.equals(shownRun) || !possible.get()) {
            shownRun = folder;
            open.set(false);
            reset();
        }
    }

    /** Runs that this window has in its queue are not offered a second time. */
    private boolean isPossible(RunOverview now) {
        return now != null
                && now.isResumable()
                && now.settings().isPresent()
                && queue.runs().stream()
                        .filter(queued -> !queued.stateProperty().get().isEnd())
                        .map(QueuedRun::request)
                        .noneMatch(request -> request instanceof RunRequest.Resume resume
                                && resume.folder().equals(now.folder()));
    }

    private void reset() {
        RunOverview now = run.getValue();
        classifierEpochs.set(text(now, true));
        metaEpochs.set(text(now, false));
        problems.set(List.of());
    }

    private static String text(RunOverview run, boolean first) {
        OptionalInt epochs = run == null
                ? OptionalInt.empty()
                : run.settings()
                        .map(s -> first ? s.classifierEpochs() : s.metaEpochs())
                        .orElse(OptionalInt.empty());
        return epochs.isPresent() ? String.valueOf(epochs.getAsInt()) : "";
    }

    /** Puts the run into the queue and shows how it goes on; tells what is wrong with the epochs instead. */
    void start() {
        RunOverview now = run.getValue();
        if (!isPossible(now)) {
            return;
        }
        RunSettings settings = now.settings().orElseThrow();
        List<Problem> wrong = new ArrayList<>();
        List<String> overrides = new ArrayList<>();
        override("classifier.epochs", classifierEpochs.get(), settings.classifierEpochs(), overrides, wrong);
        override("meta.epochs", metaEpochs.get(), settings.metaEpochs(), overrides, wrong);
        if (wrong.isEmpty() && overrides.isEmpty() && now.status() == RunSummary.Status.FINISHED) {
            wrong.add(ResultsProblem.NOT_LONGER.with());
        }
        problems.set(List.copyOf(wrong));
        if (wrong.isEmpty()) {
            open.set(false);
            queue.add(new RunRequest.Resume(now.folder(), overrides));
            possible.set(isPossible(now));
            shell.navigation().show(Place.MONITOR);
        }
    }

    private static void override(
            String key, String text, OptionalInt before, List<String> overrides, List<Problem> wrong) {
        if (before.isEmpty()) {
            return;
        }
        try {
            long epochs = EPOCHS.read(text);
            if (epochs != before.getAsInt()) {
                overrides.add(key + "=" + epochs);
            }
        } catch (ProblemException e) {
            wrong.addAll(e.problems());
        }
    }

    /** Whether the run that leads can go on. */
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Whether people are being asked for epochs. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Epochs of stage 1; empty where the run has no stage 1. */
    StringProperty classifierEpochsProperty() {
        return classifierEpochs;
    }

    /** Epochs of stage 2; empty where the run has no stage 2. */
    StringProperty metaEpochsProperty() {
        return metaEpochs;
    }

    /** The stages of the run that leads. */
    ObservableValue<RunSettings> settings() {
        return run.map(r -> r.settings().orElse(null));
    }

    /** What is wrong with the epochs. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
