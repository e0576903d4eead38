package dev.centroid.data.pixel;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/** A batch while the workers prepare it, cut into chunks of images so that all of them can work on one batch. */
final class BatchJob {

    /** Images that one worker prepares before it looks for other work. */
    private static final int CHUNK = 4;

    private final ImageDataset dataset;
    private final int[] images;
    private final IntFunction<View> views;
    private final int inputSize;
    private final BufferPool pool;
    private final FloatBuffer buffer;
    private final CountDownLatch chunksLeft;
    private volatile boolean cancelled;
    private int failedAt = Integer.MAX_VALUE;
    private Throwable failure;

    /**
     * A job that is not begun.
     *
     * @param images which images, in the order of the batch
     * @param views what is seen of the image at a position of the batch; called by several threads
     * @param inputSize floats of an image
     */
    BatchJob(ImageDataset dataset, int[] images, IntFunction<View> views, int inputSize, BufferPool pool) {
        if (images.length == 0) {
            throw new IllegalArgumentException("a batch without images");
        }
        this.dataset = dataset;
        this.images = images.clone();
        this.views = views;
        this.inputSize = inputSize;
        this.pool = pool;
        this.buffer = pool.take(Math.multiplyExact(images.length, inputSize));
        this.chunksLeft = new CountDownLatch(chunks());
    }

    int chunks() {
        return (images.length + CHUNK - 1) / CHUNK;
    }

    /** Prepares one chunk with the scratch memory of whichever worker is free; to be called once for each chunk. */
    void prepare(int chunk, Queue<ImagePreparer> preparers) {
        ImagePreparer preparer = preparers.remove();
        int at = chunk * CHUNK;
        try {
            for (int end = Math.min(at + CHUNK, images.length); at < end && !cancelled; at++) {
                preparer.prepare(dataset, images[at], views.apply(at), buffer, at * inputSize);
            }
        } catch (RuntimeException | Error e) {
            fail(at, e);
        } finally {
            preparers.add(preparer);
            chunksLeft.countDown();
        }
    }

    boolean isDone() {
        return chunksLeft.getCount() == 0;
    }

    /** Of several failures the one of the first image counts, or the message would depend on who was faster. */
    private synchronized void fail(int at, Throwable e) {
        if (at < failedAt) {
            failedAt = at;
            failure = e;
        }
    }

    /** Lets chunks that have not begun end at once; {@link #result} then throws. */
    void cancel() {
        cancelled = true;
    }

    /**
     * Waits for the workers. An interrupt does not end the waiting, which is short, but is kept for the caller.
     *
     * @param onClose told when the batch is closed
     * @return the batch
     * @throws RuntimeException what a worker met
     * @throws IllegalStateException if the job was cancelled
     */
    ImageBatch result(Runnable onClose) {
        await();
        Throwable met = failure();
        if (met == null && !cancelled) {
            return new PooledBatch(images.length, buffer, images.length * inputSize, pool, onClose);
        }
        pool.giveBack(buffer);
        if (met instanceof Error) {
            throw (Error) met;
        }
        throw met != null ? (RuntimeException) met : new IllegalStateException("the batch loader was closed");
    }

    /** Waits for the workers to let go of the buffer and gives it back. */
    void discard() {
        cancel();
        await();
        pool.giveBack(buffer);
    }

    private synchronized Throwable failure() {
        return failure;
    }

    private void await() {
        boolean interrupted = false;
        while (true) {
            try {
                chunksLeft.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
