package dev.centroid.ui.window;

import dev.centroid.ui.common.Notices;
import dev.centroid.ui.queue.RunQueue;

/** Whether the window may close: while a run goes on it asks first, then closes once the run has written its checkpoint. */
final class Closing {

    private final RunQueue queue;
    private final Notices notices;
    private final Runnable close;
    private boolean waiting;

    Closing(RunQueue queue, Notices notices, Runnable close) {
        this.queue = queue;
        this.notices = notices;
        this.close = close;
        queue.onEnd(run -> {
            if (waiting && !queue.isBusy()) {
                close.run();
            }
        });
    }

    /** Whether it may close now; else it closes by itself later, or people have thought better of it. */
    boolean mayClose() {
        if (!queue.isBusy()) {
            return true;
        }
        if (!waiting && notices.ask("closing.title", "closing.text", "closing.yes")) {
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
