package dev.centroid.ui.monitor;

import dev.centroid.run.RunState;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;

/**
 * What can be done with a run.
 *
 * @param state where it stands, as its owner knows it
 * @param pause whether it can be held
 * @param goOn whether it is held, or about to be, and can go on
 * @param pausing whether it is finishing the step before it holds
 * @param stop whether it can be stopped
 * @param resume whether it can go on from its last checkpoint
 * @param files whether it has a folder
 * @param live whether it answers questions about episodes
 */
record Possible(
        RunState state,
        boolean pause,
        boolean goOn,
        boolean pausing,
        boolean stop,
        boolean resume,
        boolean files,
        boolean live) {

    /** There is no run. */
    static final Possible NOTHING = new Possible(null, false, false, false, false, false, false, false);

    static Possible of(QueuedRun run, RunQueue queue) {
        RunState state = run.stateProperty().get();
        boolean goes = state == RunState.RUNNING || state == RunState.PAUSED;
        boolean hold = goes && run.control().isPauseRequested();
        boolean files = run.folder().isPresent();
        return new Possible(
                state,
                goes && !hold,
                hold,
                run.isPausing(),
                goes,
                Resuming.isPossible(run, queue),
                files,
                files && run == queue.currentProperty().get());
    }
}
