package dev.centroid.ui.queue;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;

/** Does one run from beginning to end on the calling thread; a test puts something shorter in its place. */
@FunctionalInterface
public interface RunLauncher {

    /**
     * Runs.
     *
     * @throws dev.centroid.problem.ProblemException if it cannot begin, or failed
     */
    RunOutcome run(RunRequest request, RunListener listener, RunControl control);
}
