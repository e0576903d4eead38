package dev.centroid.ui.window;

import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.Notices;
import dev.centroid.ui.queue.RunQueue;

/**
 * Whether the window may close: what would be lost is asked about first, and so is a run that goes on; then it closes once the
 * run has written its checkpoint.
 */
final class Closing {

    private final Actions actions;
    private final RunQueue queue;
    private final Notices notices;
    private final Runnable again;
    private boolean waiting;

    /**
     * A window that is open.
     *
     * @param close closes it without a question
     * @param again asks once more whether it may close
     */
    Closing(Actions actions, RunQueue queue, Notices notices, Runnable close, Runnable again) {
        this.actions = actions;
        this.queue = queue;
        this.notices = notices;
        this.again = again;
        queue.onEnd(run -> {
            if (waiting && !queue.isBusy()) {
                close.run();
            }
        });
    }

    /** Whether it may close now; else it closes by itself later, or people have thought better of it. */
    boolean mayClose() {
        if (waiting) {
            return !queue.isBusy();
        }
        if (!actions.mayClose(again)) {
            return false;
        }
        if (!queue.isBusy()) {
            return true;
        }
        if (notices.ask("closing.title", "closing.text", "closing.yes")) {
            // A run may have ended while the question stood there.
            if (!queue.isBusy()) {
                return true;
            }
            waiting = true;
            queue.stopAll();
        }
        return !queue.isBusy();
    }
}
