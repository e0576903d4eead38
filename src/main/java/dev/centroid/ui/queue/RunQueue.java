package dev.centroid.ui.queue;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Background;
import dev.centroid.ui.common.Failures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs that go on one after another; those that ended stay. On the screen's thread only. */
public final class RunQueue {

    private final RunLauncher launcher;
    private final Background background;
    private final ObservableList<QueuedRun> runs = FXCollections.observableArrayList();
    private final ObservableList<QueuedRun> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyObjectWrapper<QueuedRun> current = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<QueuedRun>> endListeners = new ArrayList<>();

    /** An empty queue. */
    public RunQueue(RunLauncher launcher, Background background) {
        this.launcher = launcher;
        this.background = background;
    }

    /** All runs of this window, in the order they were asked for. */
    public ObservableList<QueuedRun> runs() {
        return readOnly;
    }

    /** The run under way, or null. */
    public ReadOnlyObjectProperty<QueuedRun> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Whether a run is under way or waits. */
    public boolean isBusy() {
        return current.get() != null || runs.stream().anyMatch(RunQueue::isWaiting);
    }

    /** Hears of each run that ends, well or not; for as long as the window lives. */
    public void onEnd(Consumer<QueuedRun> listener) {
        endListeners.add(listener);
    }

    /** Puts a run at the end; it begins at once where none is under way. */
    public QueuedRun add(RunRequest request) {
        QueuedRun run = new QueuedRun(request);
        runs.add(run);
        startNext();
        return run;
    }

    /** Takes a run off the list that waits or has ended: one that waits never begins, the folder of one that has ended stays. */
    public void forget(QueuedRun run) {
        if (run != current.get()) {
            run.stop();
            runs.remove(run);
        }
    }

    /** Whether a run that waits could change places with the one that waits before it (-1) or behind it (1). */
    public boolean canMove(QueuedRun run, int direction) {
        return waitingBeside(run, direction) >= 0;
    }

    /** Lets a run that waits change places with the one that waits before it (-1) or behind it (1). */
    public void move(QueuedRun run, int direction) {
        int other = waitingBeside(run, direction);
        if (other >= 0) {
            List<QueuedRun> changed = new ArrayList<>(runs);
            Collections.swap(changed, runs.indexOf(run), other);
            runs.setAll(changed);
        }
    }

    private int waitingBeside(QueuedRun run, int direction) {
        if (!isWaiting(run)) {
            return -1;
        }
        int index = runs.indexOf(run) + direction;
        while (index >= 0 && index < runs.size() && !isWaiting(runs.get(index))) {
            index += direction;
        }
        return index < runs.size() ? index : -1;
    }

    private static boolean isWaiting(QueuedRun run) {
        return run.stateProperty().get() == RunState.QUEUED;
    }

    /** Asks all to stop: those that wait never begin. */
    public void stopAll() {
        List.copyOf(runs).forEach(QueuedRun::stop);
    }

    private void startNext() {
        if (current.get() != null) {
            return;
        }
        runs.stream().filter(RunQueue::isWaiting).findFirst().ifPresent(this::start);
    }

    private void start(QueuedRun run) {
        current.set(run);
        run.move(RunState.RUNNING);
        background.start(
                () -> launcher.run(run.request(), event -> hear(run, event), run.control()),
                outcome -> end(run, () -> run.move(outcome.state())),
                thrown -> end(run, () -> endBy(run, thrown)));
    }

    /** On the training thread. */
    private void hear(QueuedRun run, RunEvent event) {
        if (event instanceof RunEvent.StateChanged changed) {
            // The end is told once the launcher has returned: only then the folder is free.
            if (!changed.state().isEnd()) {
                background.onScreen(() -> run.move(changed.state()));
            }
        } else {
            run.recorder().on(event);
        }
    }

    private static void endBy(QueuedRun run, Throwable thrown) {
        List<Problem> problems = Failures.problems(thrown);
        if (problems.isEmpty()) {
            run.move(RunState.CANCELLED);
        } else {
            run.fail(problems);
        }
    }

    private void end(QueuedRun run, Runnable move) {
        move.run();
        current.set(null);
        endListeners.forEach(listener -> listener.accept(run));
        startNext();
    }
}
