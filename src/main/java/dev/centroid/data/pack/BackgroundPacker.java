package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a partial pack class by class on a thread of its own while others read. One thread: it must not take the cores away
 * from a training, which reads each class only a little slower until it is packed.
 */
final class BackgroundPacker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPacker.class);

    private final PartialPack pack;
    private final PackLock lock;
    private final List<ImageSource> images;
    private final ImagePacker packer;
    private final String key;
    private final AtomicIntegerArray packedClasses;
    private String firstBroken = "";
    private final PackProgress progress;
    private final Thread thread;
    private volatile boolean halted;

    /**
     * @param pack and {@code lock} are closed with this
     * @param packedClasses 1 for each class that can be read from the pack; set as classes are finished
     * @param progress hears of each class, on the packing's thread
     */
    BackgroundPacker(
            PartialPack pack,
            PackLock lock,
            List<ImageSource> images,
            ImagePacker packer,
            String key,
            AtomicIntegerArray packedClasses,
            PackProgress progress) {
        this.pack = pack;
        this.lock = lock;
        this.images = images;
        this.packer = packer;
        this.key = key;
        this.packedClasses = packedClasses;
        this.progress = progress;
        this.thread = new Thread(this::run, "centroid-pack");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean complete = false;
        try {
            int broken = 0;
            for (int c = 0; c < pack.classCount() && !halted; c++) {
                if (!pack.isPacked(c)) {
                    progress.packingClass(c + 1, pack.classCount());
                    broken += packClass(c) ? 0 : 1;
                }
            }
            if (broken > 0) {
                progress.gaveUp(DataProblem.CLASSES_UNPACKED.with(broken, firstBroken));
            }
            if (pack.isComplete() && !halted) {
                pack.finish(key);
                complete = true;
                LOG.info("All {} images are packed.", images.size());
            }
        } catch (IOException e) {
            // decision: who reads goes on without the pack; what is missing is packed the next time.
            LOG.info("Packing ended early: {}", e.toString());
            progress.gaveUp(DataProblem.PACKING_ENDED.with(pack.folder(), Reasons.of(e)));
        } catch (RuntimeException | Error e) {
            LOG.error("Packing ended early.", e);
            progress.gaveUp(DataProblem.PACKING_FAILED.with(Reasons.of(e)));
        } finally {
            progress.packingEnded(complete);
        }
    }

    /** False where an image of the class is broken. */
    private boolean packClass(int c) throws IOException {
        int first = pack.first(c);
        byte[] conversions = new byte[pack.first(c + 1) - first];
        byte[] pixels = new byte[packer.size()];
        for (int i = 0; i < conversions.length && !halted; i++) {
            try {
                conversions[i] = (byte)
                        packer.pack(images.get(first + i), pixels).conversion().ordinal();
            } catch (ProblemException broken) {
                // Whoever needs the image meets the same problem; the other classes do not suffer for it.
                LOG.warn("A class is not packed: {}", broken.getMessage());
                firstBroken = firstBroken.isEmpty() ? images.get(first + i).name() : firstBroken;
                return false;
            }
            pack.write(first + i, pixels);
        }
        if (!halted) {
            pack.recordClass(c, conversions);
            packedClasses.set(c, 1);
        }
        return true;
    }

    /** Waits until the packing has ended by itself; for tests. */
    void await() throws InterruptedException {
        thread.join();
    }

    /** Ends the packing after the image it is at, and waits for that. */
    @Override
    public void close() {
        halted = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try (lock) {
            pack.close();
        } catch (IOException e) {
            LOG.debug("Could not close a partial pack.", e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
