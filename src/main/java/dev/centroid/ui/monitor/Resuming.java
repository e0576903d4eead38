package dev.centroid.ui.monitor;

import dev.centroid.run.RunState;
import dev.centroid.train.TrainProblem;
import dev.centroid.ui.queue.QueuedRun;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether a run that ended can go on, and what to do about one that failed. */
final class Resuming {

    private Resuming() {}

    /** Whether it can: it was stopped or failed, has a folder, and does not go on already. Resuming a diverged one diverges again. */
    static boolean isPossible(QueuedRun run, RunQueue queue) {
        RunState state = run.stateProperty().get();
        Optional<Path> folder = run.folder();
        return (state == RunState.CANCELLED || state == RunState.FAILED)
                && folder.isPresent()
                && !hasDiverged(run)
                && queue.runs().stream()
                        .filter(other -> other != run && isLater(queue, other, run))
                        .noneMatch(other -> other.folder().equals(folder));
    }

    /** Only the latest sitting of a run goes on. */
    private static boolean isLater(RunQueue queue, QueuedRun other, QueuedRun run) {
        return queue.runs().indexOf(other) > queue.runs().indexOf(run);
    }

    private static boolean hasDiverged(QueuedRun run) {
        return run.problems().stream().anyMatch(problem -> problem.code() == TrainProblem.DIVERGED);
    }

    /** Puts it at the end of the queue. */
    static QueuedRun start(QueuedRun run, RunQueue queue) {
        return queue.add(new RunRequest.Resume(run.folder().orElseThrow(), List.of()));
    }

    /** The bundle key of what to do about a run that failed. */
    static String advice(QueuedRun run) {
        if (hasDiverged(run)) {
            return "monitor.advice.diverged";
        }
        return run.folder().isPresent() ? "monitor.advice.resume" : "monitor.advice.setup";
    }
}
