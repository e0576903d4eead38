package dev.centroid.data.pixel;

import dev.centroid.data.ImageBatch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * The batches of an epoch in their order, prepared ahead of the reader by the workers of a {@link BatchLoader}. For one
 * reading thread; the batches may be closed by any.
 */
public final class BatchStream implements AutoCloseable {

    /** The one the engine works on, and the next. */
    private static final int OPEN_AT_ONCE = 2;

    private final int batches;
    private final int ahead;
    private final IntFunction<BatchJob> starter;
    private final Deque<BatchJob> started = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private int nextToStart;
    private boolean closed;

    BatchStream(int fromBatch, int batches, int ahead, IntFunction<BatchJob> starter) {
        if (fromBatch < 0 || fromBatch > batches || ahead < 0) {
            throw new IllegalArgumentException("batch " + fromBatch + " of " + batches + ", " + ahead + " ahead");
        }
        this.batches = batches;
        this.ahead = ahead;
        this.starter = starter;
        this.nextToStart = fromBatch;
        startUpTo(ahead);
    }

    private void startUpTo(int jobs) {
        while (started.size() < jobs && nextToStart < batches) {
            started.add(starter.apply(nextToStart));
            nextToStart++;
        }
    }

    /**
     * The next batch, waiting for it if need be; close it when done. After a failure the stream is closed.
     *
     * @throws NoSuchElementException after the last batch
     * @throws IllegalStateException if the stream or its loader was closed, or two batches are still open
     * @throws RuntimeException what a worker met, in most cases a {@link dev.centroid.problem.ProblemException} of the dataset
     */
    public ImageBatch next() {
        if (closed) {
            throw new IllegalStateException("the stream was closed");
        }
        if (open.get() >= OPEN_AT_ONCE) {
            throw new IllegalStateException(OPEN_AT_ONCE + " batches are open; close one before asking for another");
        }
        startUpTo(1);
        if (started.isEmpty()) {
            throw new NoSuchElementException("all " + batches + " batches were read");
        }
        BatchJob job = started.remove();
        try {
            startUpTo(ahead);
        } catch (RuntimeException | Error e) {
            job.discard();
            close();
            throw e;
        }
        try {
            ImageBatch batch = job.result(open::decrementAndGet);
            open.incrementAndGet();
            return batch;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Drops what was prepared ahead and waits until no worker is at it. Open batches stay valid until they are closed. */
    @Override
    public void close() {
        closed = true;
        started.forEach(BatchJob::cancel);
        started.forEach(BatchJob::discard);
        started.clear();
    }
}
