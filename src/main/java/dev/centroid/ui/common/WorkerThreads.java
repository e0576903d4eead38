package dev.centroid.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Background work on daemon threads, results on the FX thread. Work waits until {@link #begin()}: the first frame of the window
 * has the processor for itself.
 */
public final class WorkerThreads implements Background, AutoCloseable {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "background-" + made.incrementAndGet());
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    });

    /** Lets work begin, that which waits and all that comes. */
    public void begin() {
        begun.countDown();
    }

    @Override
    public <T> Work start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (threads.isShutdown()) {
            // The window is closed: nobody waits for anything any more.
            return Work.NONE;
        }
        Flag dropped = new Flag();
        Future<?> running = threads.submit(() -> {
            if (!hasBegun()) {
                return;
            }
            try {
                T result = work.call();
                tell(dropped, () -> done.accept(result));
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                tell(dropped, () -> failed.accept(e));
            }
        });
        return () -> {
            dropped.raised = true;
            // decision: no interrupt once it runs: it would close file channels under it. Work that takes long has its
            // own stop.
            running.cancel(false);
        };
    }

    /** Waits for the first frame; false when the window was closed before. */
    private boolean hasBegun() {
        try {
            begun.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void tell(Flag dropped, Runnable news) {
        Platform.runLater(() -> {
            if (!dropped.raised) {
                news.run();
            }
        });
    }

    @Override
    public void onScreen(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Read and written on the FX thread only. */
    private static final class Flag {
        private boolean raised;
    }
}
