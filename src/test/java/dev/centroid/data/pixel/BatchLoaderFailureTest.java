package dev.centroid.data.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.centroid.data.Augmentation;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.ImageShape;
import dev.centroid.data.InMemoryImages;
import dev.centroid.data.Preprocessing;
import dev.centroid.run.RunSeed;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors on workers, and the end of streams and loaders in the middle of the work. */
@Timeout(60)
class BatchLoaderFailureTest {

    private static final ImageShape SHAPE = new ImageShape(1, 8, 8);
    private static final InMemoryImages IMAGES = InMemoryImages.noise(SHAPE, 8, 8, 1);
    private static final BatchPlan PLAN = BatchPlan.cut(IntStream.range(0, 64).toArray(), 16);
    private static final RunSeed SEED = new RunSeed(7);

    private final int threadsBefore = workerThreads();

    @Test
    void whatAWorkerMetReachesTheReader() {
        // Images 38 and 41 are both broken: the first one counts, whichever worker was faster.
        ImageDataset broken = watched(image -> {
            if (image == 41 || image == 38) {
                throw new IllegalStateException("image " + image);
            }
        });
        try (BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 3)) {
            assertThatThrownBy(() -> loader.load(broken, PLAN.images(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("image 38");
            try (BatchStream stream = loader.stream(broken, PLAN, 0, Augmentation.NONE, SEED, 0, 3)) {
                stream.next().close();
                stream.next().close();
                assertThatThrownBy(stream::next).hasMessage("image 38");
                assertThatThrownBy(stream::next).hasMessage("the stream was closed");
            }
            loader.load(IMAGES, PLAN.images(2)).close();
            assertThat(loader.buffers()).isLessThanOrEqualTo(5);
        }
        assertThat(workerThreads()).isEqualTo(threadsBefore);
    }

    @Test
    void errorsReachTheReaderToo() {
        ImageDataset broken = watched(image -> {
            throw new OutOfMemoryError("made up");
        });
        try (BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 2)) {
            assertThatThrownBy(() -> loader.load(broken, new int[] {1, 2}))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("made up");
        }
    }

    @Test
    void aStreamClosedInTheMiddleGivesItsBuffersBack() {
        try (BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 2)) {
            for (int i = 0; i < 50; i++) {
                try (BatchStream stream = loader.stream(IMAGES, PLAN, 0, Augmentation.NONE, SEED, i, 3)) {
                    stream.next().close();
                }
            }
            assertThat(loader.buffers()).isLessThanOrEqualTo(5);
        }
        assertThat(workerThreads()).isEqualTo(threadsBefore);
    }

    @Test
    void aBatchOutlivesItsStreamAndItsLoader() {
        ImageBatch batch;
        try (BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 2);
                BatchStream stream = loader.stream(IMAGES, PLAN, 0, Augmentation.NONE, SEED, 0, 3)) {
            batch = stream.next();
        }
        assertThat(batch.pixels().remaining()).isEqualTo(16 * 64);
        batch.close();
    }

    @Test
    void closingTheLoaderInTheMiddleOfThePrefetchStopsItsThreads() throws Exception {
        CountDownLatch reached = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        ImageDataset slow = watched(image -> {
            reached.countDown();
            await(goOn);
        });
        BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 2);
        BatchStream stream = loader.stream(slow, PLAN, 0, Augmentation.NONE, SEED, 0, 4);
        CompletableFuture<Throwable> reader = CompletableFuture.supplyAsync(() -> catchThrowable(stream::next));
        reached.await();
        Thread closing = new Thread(loader::close);
        closing.start();
        // Once it waits for the workers, and not before, they may go on.
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closing.join();
        assertThat(reader.get()).isInstanceOf(IllegalStateException.class).hasMessage("the batch loader was closed");
        stream.close();
        loader.close();
        assertThat(workerThreads()).isEqualTo(threadsBefore);
        assertThatThrownBy(() -> loader.load(IMAGES, new int[] {0})).hasMessage("the batch loader was closed");
    }

    @Test
    void anInterruptDoesNotLoseTheBatch() {
        try (BatchLoader loader = new BatchLoader(Preprocessing.ink(8), SHAPE, 2)) {
            Thread.currentThread().interrupt();
            loader.load(IMAGES, PLAN.images(0)).close();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** The images, with something happening whenever one is read. */
    private static ImageDataset watched(IntConsumer onRead) {
        return (ImageDataset) Proxy.newProxyInstance(
                ImageDataset.class.getClassLoader(),
                new Class<?>[] {ImageDataset.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("readPixels")) {
                        onRead.accept((Integer) arguments[0]);
                    }
                    return method.invoke(IMAGES, arguments);
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int workerThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("centroid-images-"))
                .count();
    }
}
