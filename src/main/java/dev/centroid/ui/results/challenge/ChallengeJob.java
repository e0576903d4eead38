package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeResult;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunSnapshotRecorder;
import dev.centroid.ui.common.Failures;
import dev.centroid.ui.common.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Asks one after the other. What was answered before a stop stays, and is kept in the folder of its run. */
final class ChallengeJob {

    private static final double PROGRESS_MILLIS = 200;

    /**
     * One who is asked.
     *
     * @param run the folder of the run; empty for the modified Hausdorff distance
     * @param name of the run; empty likewise
     * @param model a checkpoint or the run folder; empty likewise
     */
    record Question(Optional<Path> run, String name, Optional<Path> model) {}

    private record Answered(ChallengeAnswer answer, List<Problem> unsaved) {}

    private final Shell shell;
    private final Answerer answerer;
    private final BooleanProperty busy;
    private final Consumer<ChallengeAnswer> answered;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RunSnapshot> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private RunControl control = new RunControl();
    private List<Question> questions = List.of();
    private int asked;

    ChallengeJob(Shell shell, Answerer answerer, BooleanProperty busy, Consumer<ChallengeAnswer> answered) {
        this.shell = shell;
        this.answerer = answerer;
        this.busy = busy;
        this.answered = answered;
    }

    /** Begins; answers come one by one. Only while nothing else is being computed. */
    void start(List<Question> all, Path archive) {
        if (busy.get() || all.isEmpty()) {
            return;
        }
        control = new RunControl();
        questions = List.copyOf(all);
        asked = 0;
        problems.set(List.of());
        stopping.set(false);
        busy.set(true);
        running.set(true);
        next(archive);
    }

    private void next(Path archive) {
        if (asked == questions.size() || control.isStopRequested()) {
            running.set(false);
            stopping.set(false);
            busy.set(false);
            return;
        }
        Question question = questions.get(asked++);
        RunSnapshotRecorder recorder = new RunSnapshotRecorder();
        RunControl its = control;
        progress.set(recorder.snapshot());
        Runnable ticking = shell.ticker().every(PROGRESS_MILLIS, () -> progress.set(recorder.snapshot()));
        shell.background()
                .start(
                        () -> kept(
                                question,
                                ChallengeResult.now(answerer.answer(question.model(), archive, recorder, its))),
                        done -> {
                            ticking.run();
                            add(done.unsaved());
                            answered.accept(done.answer());
                            next(archive);
                        },
                        thrown -> {
                            ticking.run();
                            add(Failures.problems(thrown));
                            next(archive);
                        });
    }

    private void add(List<Problem> more) {
        if (!more.isEmpty()) {
            List<Problem> all = new ArrayList<>(problems.get());
            all.addAll(more);
            problems.set(List.copyOf(all));
        }
    }

    /** An answer that cannot be written, as in a folder of others, is an answer all the same. */
    private static Answered kept(Question question, ChallengeResult result) {
        ChallengeAnswer answer = new ChallengeAnswer(question.run(), question.name(), result);
        try {
            question.run().map(RunFiles::new).ifPresent(result::write);
            return new Answered(answer, List.of());
        } catch (ProblemException e) {
            return new Answered(answer, e.problems());
        }
    }

    /** Asks it to end soon; who is being asked now gives no answer. */
    void stop() {
        if (running.get()) {
            stopping.set(true);
            control.stop();
        }
    }

    /** Whether somebody is being asked. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it was asked to stop. */
    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** How far the one has come who is being asked; null before the first. */
    ReadOnlyObjectProperty<RunSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why somebody gave no answer, or why one could not be kept. */
    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Who is being asked, counted from 1. */
    int asked() {
        return asked;
    }

    /** How many are asked. */
    int count() {
        return questions.size();
    }
}
