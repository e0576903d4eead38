package dev.centroid.ui.results;

import dev.centroid.experiment.EvaluationReport;
import dev.centroid.experiment.EvaluationText;
import dev.centroid.experiment.JsonText;
import dev.centroid.experiment.RunOverview;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.CheckpointListing;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunSnapshotRecorder;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.FileChoice;
import dev.centroid.ui.common.Latest;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.RunQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Evaluates a checkpoint of the run that leads the selection, one at a time. A report stays until the next one is there. */
final class EvaluationViewModel {

    private static final double PROGRESS_MILLIS = 200;

    private final Shell shell;
    private final Evaluator evaluator;
    private final ObservableValue<RunOverview> run;
    private final Latest listing;
    private final EvaluationForm form = new EvaluationForm();
    private final ObservableList<Path> checkpoints = FXCollections.observableArrayList();
    private final BooleanProperty busy;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RunSnapshot> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EvaluationReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanExpression shared;
    private final BooleanExpression waiting;
    private final BooleanExpression startable;
    private RunControl control = new RunControl();
    private boolean onOtherRoot;
    private Path listed;

    /**
     * Evaluates nothing yet.
     *
     * @param busy whether this or something else of the place is being computed; only one thing is at a time
     */
    EvaluationViewModel(
            Shell shell, RunQueue queue, ObservableValue<RunOverview> run, Evaluator evaluator, BooleanProperty busy) {
        this.busy = busy;
        this.shell = shell;
        this.evaluator = evaluator;
        this.run = run;
        this.listing = new Latest(shell.background());
        this.waiting = BooleanExpression.booleanExpression(busy).and(running.not());
        this.shared =
                BooleanExpression.booleanExpression(queue.currentProperty().isNotNull());
        this.startable = Bindings.createBooleanBinding(
                () -> !busy.get()
                        && form.checkpointProperty().get() != null
                        && form.problemsProperty().get().isEmpty(),
                busy,
                form.checkpointProperty(),
                form.problemsProperty());
        run.subscribe(now -> lookAgain());
    }

    /** The folder was looked through again: there may be a checkpoint now, or another one. */
    void lookAgain() {
        RunOverview now = run.getValue();
        if (now == null) {
            listing.drop();
            listed = null;
            offer(List.of());
            return;
        }
        listing.start(() -> CheckpointListing.of(now.summary().files()), this::offer, thrown -> {
            offer(List.of());
            problems.set(Failures.problems(thrown));
        });
    }

    private void offer(List<Path> found) {
        Path folder = run.getValue() == null ? null : run.getValue().folder();
        Path before = folder != null && folder.equals(listed)
                ? form.checkpointProperty().get()
                : null;
        listed = folder;
        if (!found.equals(checkpoints)) {
            checkpoints.setAll(found);
        }
        boolean same = before != null && found.contains(before);
        form.checkpointProperty().set(same ? before : found.isEmpty() ? null : found.get(0));
    }

    /** Begins; the report comes later. */
    void start() {
        if (startable.get()) {
            form.request().ifPresent(this::start);
        }
    }

    private void start(EvaluationRequest request) {
        RunSnapshotRecorder recorder = new RunSnapshotRecorder();
        RunControl its = new RunControl();
        control = its;
        problems.set(List.of());
        progress.set(recorder.snapshot());
        stopping.set(false);
        busy.set(true);
        running.set(true);
        Runnable ticking = shell.ticker().every(PROGRESS_MILLIS, () -> progress.set(recorder.snapshot()));
        shell.background()
                .start(
                        () -> evaluator.evaluate(request, recorder, its),
                        done -> {
                            end(ticking);
                            onOtherRoot = request.root().isPresent();
                            report.set(done);
                        },
                        thrown -> {
                            end(ticking);
                            problems.set(Failures.problems(thrown));
                        });
    }

    private void end(Runnable ticking) {
        ticking.run();
        running.set(false);
        stopping.set(false);
        busy.set(false);
    }

    /** Asks it to end soon; what was computed is dropped. */
    void stop() {
        if (running.get()) {
            stopping.set(true);
            control.stop();
        }
    }

    /** Shows the episode of a task that went worst. */
    void openWorst(EvaluationReport.Task task) {
        if (isWorstAtHand()) {
            Path model = Path.of(report.get().checkpoint());
            shell.navigation().open(new Navigation.OpenEpisode(model, task.worstEpisode()));
        }
    }

    /** Whether episodes of the report can be drawn again: those of another dataset root than the run's cannot. */
    boolean isWorstAtHand() {
        return report.get() != null && !onOtherRoot;
    }

    /** Writes the report as the command line does with {@code --json}. */
    void saveJson() {
        save(FileChoice.Kind.JSON, "evaluation.json", now -> JsonText.of(now) + "\n");
    }

    /** The report as the command line prints it; empty before the first. */
    String text() {
        return report.get() == null ? "" : text(report.get());
    }

    private String text(EvaluationReport now) {
        return String.join("\n", EvaluationText.lines(now, shell.words().messages())) + "\n";
    }

    /** Writes the report as the command line prints it. */
    void saveText() {
        save(FileChoice.Kind.TEXT, "evaluation.txt", this::text);
    }

    private void save(FileChoice.Kind kind, String proposedName, Function<EvaluationReport, String> content) {
        EvaluationReport now = report.get();
        if (now == null) {
            return;
        }
        String text = content.apply(now);
        shell.files().save(kind, proposedName).ifPresent(file -> shell.background()
                .start(
                        () -> {
                            AtomicFiles.writeText(file, text);
                            return file;
                        },
                        saved -> shell.notices().tell("common.saved", saved.toString()),
                        shell.notices()::failure));
    }

    /** Asks for another dataset root. */
    void chooseRoot() {
        shell.files().folder(FileChoice.Kind.DATASET_ROOT).ifPresent(root -> form.rootProperty()
                .set(root.toString()));
    }

    /** What is typed. */
    EvaluationForm form() {
        return form;
    }

    /** The checkpoints of the run, the most advanced first. */
    ObservableList<Path> checkpoints() {
        return checkpoints;
    }

    /** Whether an evaluation can begin. */
    BooleanExpression startable() {
        return startable;
    }

    /** Whether a run of this window is under way, with which an evaluation shares the processor. */
    BooleanExpression shared() {
        return shared;
    }

    /** Whether an evaluation is under way. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether something else of the place is being computed, which it has to wait for. */
    BooleanExpression waiting() {
        return waiting;
    }

    /** Whether it was asked to stop. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** How far it has come; null before the first. */
    ReadOnlyObjectProperty<RunSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the last one found; null before the first. */
    ReadOnlyObjectProperty<EvaluationReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Why the last one failed. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
