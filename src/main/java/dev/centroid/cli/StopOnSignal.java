package dev.centroid.cli;

import dev.centroid.run.RunControl;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (SIGINT) and SIGTERM into a stop of the run: the JVM's shutdown waits until the run has finished its step,
 * written its checkpoint and closed its folder. The JVM itself then exits with 130 (or 143), as shells expect.
 */
final class StopOnSignal implements AutoCloseable {

    /** A step of the largest network on a slow machine, with room; after that the last checkpoint has to do. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    /**
     * @param control is asked to stop
     * @param onSignal says so to people, once
     */
    StopOnSignal(RunControl control, Runnable onSignal) {
        hook = new Thread(
                () -> {
                    onSignal.run();
                    control.stop();
                    await();
                },
                "centroid-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            closed.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over and its files are closed: a shutdown that waits may go on. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The signal came: its hook is the one that was just let go.
            Thread.yield();
        }
    }
}
