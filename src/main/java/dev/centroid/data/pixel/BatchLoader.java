package dev.centroid.data.pixel;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.Preprocessing;
import dev.centroid.run.RunSeed;
import dev.centroid.run.RunSeed.Purpose;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Makes batches of network input out of stored 8-bit images, on worker threads of its own and into reused buffers.
 *
 * <p>What happens to an image, in this order: the crop of the {@link Augmentation}, if any, is cut out; it is brought to
 * size × size pixels with the filter of the {@link Preprocessing} (an image that has this size already is taken as it is),
 * without rounding to 8 bits in between; {@code v/255}, or {@code 1 - v/255} where ink is inverted; {@code (v - mean) / std} of
 * its channel; for {@link Augmentation.Crop#PADDED} the image is now moved by up to the padding in each direction, the mean
 * (which is 0 by now) coming in at the edge; and last it is mirrored, or not.
 *
 * <p>Every random draw is keyed by the image's position in the epoch, so that batches are the same, bit for bit, for any
 * number of workers and wherever a stream begins. Methods may be called by several threads.
 */
public final class BatchLoader implements AutoCloseable {

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Preprocessing preprocessing;
    private final ImageShape stored;
    private final ExecutorService workers;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final Queue<ImagePreparer> preparers = new ConcurrentLinkedQueue<>();
    private final BufferPool pool = new BufferPool();
    private final Queue<BatchJob> running = new ConcurrentLinkedQueue<>();
    private boolean closed;

    /**
     * A loader for images of one shape.
     *
     * @param preprocessing how they become network input
     * @param stored the shape of every image; channels as in {@code preprocessing}
     * @param workers threads, at least 1
     */
    public BatchLoader(Preprocessing preprocessing, ImageShape stored, int workers) {
        if (stored.channels() != preprocessing.channels() || workers < 1) {
            throw new IllegalArgumentException(stored + " does not fit " + preprocessing + ", workers " + workers);
        }
        this.preprocessing = preprocessing;
        this.stored = stored;
        this.workers = Executors.newFixedThreadPool(workers, this::thread);
        for (int i = 0; i < workers; i++) {
            preparers.add(new ImagePreparer(preprocessing, stored));
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "centroid-images-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /**
     * The given images without augmentation, prepared while the caller waits.
     *
     * @param dataset holds images of the loader's shape
     * @param images at least one, in the order of the batch
     * @return pixels [images.length, C, size, size]; to be closed by the caller
     * @throws RuntimeException what a worker met, in most cases a {@link dev.centroid.problem.ProblemException} of the dataset
     */
    public ImageBatch load(ImageDataset dataset, int[] images) {
        check(dataset);
        View whole = View.whole(stored);
        return submit(dataset, images, at -> whole).result(() -> {});
    }

    /**
     * The batches of an epoch, prepared ahead of the reader.
     *
     * @param dataset holds images of the loader's shape
     * @param plan which images make which batch
     * @param fromBatch the first batch to give, 0 for a whole epoch; {@code plan.batches()} gives none
     * @param augmentation what happens to each image
     * @param seed of the run
     * @param epoch 0-based, for the draws of the augmentation
     * @param ahead batches prepared in advance, at least 0; the stream holds {@code ahead + 2} buffers at most
     * @return the stream, to be closed by the caller before the loader
     */
    public BatchStream stream(
            ImageDataset dataset,
            BatchPlan plan,
            int fromBatch,
            Augmentation augmentation,
            RunSeed seed,
            long epoch,
            int ahead) {
        check(dataset);
        return new BatchStream(fromBatch, plan.batches(), ahead, batch -> {
            long first = plan.firstIndex(batch);
            return submit(
                    dataset,
                    plan.images(batch),
                    at -> View.draw(augmentation, stored, seed.draw(Purpose.AUGMENTATION, epoch, first + at)));
        });
    }

    private void check(ImageDataset dataset) {
        if (!dataset.shape().equals(stored)) {
            throw new IllegalArgumentException(dataset.shape() + " where " + stored + " is expected");
        }
    }

    private synchronized BatchJob submit(ImageDataset dataset, int[] images, IntFunction<View> views) {
        if (closed) {
            throw new IllegalStateException("the batch loader was closed");
        }
        BatchJob job = new BatchJob(dataset, images, views, preprocessing.inputSize(), pool);
        running.add(job);
        for (int chunk = 0; chunk < job.chunks(); chunk++) {
            int mine = chunk;
            workers.execute(() -> {
                job.prepare(mine, preparers);
                if (job.isDone()) {
                    running.remove(job);
                }
            });
        }
        return job;
    }

    /** How many buffers there are, in use or not. */
    int buffers() {
        return pool.size();
    }

    /**
     * Stops the workers after the image they are at and waits until their threads have ended. Whoever still waits for a
     * batch gets an {@link IllegalStateException}; batches that were given out stay valid.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            // Cancelled chunks are run to their end, which is at once, so that nobody waits for them in vain.
            running.forEach(BatchJob::cancel);
            workers.shutdown();
        }
        boolean interrupted = false;
        for (Thread thread = threads.peek(); thread != null; thread = threads.peek()) {
            try {
                thread.join();
                threads.remove(thread);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
