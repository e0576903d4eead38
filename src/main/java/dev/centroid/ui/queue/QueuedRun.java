package dev.centroid.ui.queue;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunSnapshotRecorder;
import dev.centroid.run.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A run of this window: waiting, under way, or ended. Properties change on the screen's thread only. */
public final class QueuedRun {

    private final RunRequest request;
    private final RunSnapshotRecorder recorder = new RunSnapshotRecorder();
    private final RunControl control = new RunControl();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.QUEUED);
    private List<Problem> problems = List.of();

    QueuedRun(RunRequest request) {
        this.request = request;
    }

    /** What is run. */
    public RunRequest request() {
        return request;
    }

    /** Stop, pause, resume, and questions about episodes. */
    public RunControl control() {
        return control;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where it stands, with its curves: an immutable copy, made now. */
    public RunSnapshot snapshot() {
        return recorder.snapshot();
    }

    /** Why it failed; empty unless it did. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether it was asked to hold and is still finishing its step. */
    public boolean isPausing() {
        return state.get() == RunState.RUNNING && control.isPauseRequested();
    }

    /** Its folder; empty before it was made. */
    public Optional<Path> folder() {
        Optional<Path> opened = snapshot().folder();
        return request instanceof RunRequest.Resume resume ? Optional.of(resume.folder()) : opened;
    }

    /** Asks the run to hold after its step. */
    public void pause() {
        control.pause();
    }

    /** Lets it go on. */
    public void resume() {
        control.resume();
    }

    /** Asks it to finish its step, write its checkpoint and end; one that waits ends at once. */
    public void stop() {
        control.stop();
        if (state.get() == RunState.RUNNING || state.get() == RunState.PAUSED) {
            move(RunState.STOPPING);
        } else if (state.get() == RunState.QUEUED) {
            move(RunState.CANCELLED);
        }
    }

    RunSnapshotRecorder recorder() {
        return recorder;
    }

    /** An end state is never left. */
    void move(RunState next) {
        boolean backwards = state.get() == RunState.STOPPING && !next.isEnd();
        if (!state.get().isEnd() && !backwards) {
            recorder.on(new dev.centroid.run.RunEvent.StateChanged(next));
            state.set(next);
        }
    }

    void fail(List<Problem> why) {
        problems = List.copyOf(why);
        move(RunState.FAILED);
    }
}
