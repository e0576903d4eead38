package dev.centroid.data.pack;

import dev.centroid.data.DataProblem;
import dev.centroid.data.glyph.GlyphGenerator;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceIndex;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Packs all images of a source into one file on several threads. The file's bytes do not depend on the number of threads.
 * Broken images are gathered, so that several are named at once. Used once.
 */
final class PackBuilder {

    /** Broken images named before the build gives up. */
    private static final int MOST_PROBLEMS = 10;

    private static final long PROGRESS_MILLIS = 100;

    private final SourceIndex source;
    private final PackFormat format;
    private final Supplier<GlyphGenerator> glyphs;
    private final PackSettings settings;

    private final List<ImageSource> images;
    private final PackedImage[] packed;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final TreeMap<Integer, ProblemException> broken = new TreeMap<>();
    private Throwable failure;
    private volatile boolean halted;

    PackBuilder(SourceIndex source, PackFormat format, Supplier<GlyphGenerator> glyphs, PackSettings settings) {
        this.source = source;
        this.format = format;
        this.glyphs = glyphs;
        this.settings = settings;
        this.images = source.images();
        this.packed = new PackedImage[images.size()];
    }

    /**
     * Writes the pixels.
     *
     * @param target a file that is created or overwritten
     * @return the index that belongs to them
     * @throws IOException if the target cannot be written
     * @throws ProblemException naming the images that cannot be read
     * @throws java.util.concurrent.CancellationException if the control was asked to stop
     */
    PackIndex build(Path target, String key, PackProgress progress, RunControl control) throws IOException {
        try (SourceReader reader = new SourceReader();
                FileChannel file = FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            work(reader, file, progress, control);
            throwWhatWasMet();
            control.throwIfStopped();
            file.force(false);
        }
        return new PackIndex(key, format, source.summaries(), Arrays.asList(packed));
    }

    private void work(SourceReader reader, FileChannel file, PackProgress progress, RunControl control) {
        int threads = Math.max(1, Math.min(settings.threads(), images.size()));
        CountDownLatch running = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(
                    () -> {
                        try {
                            packImages(reader, file);
                        } finally {
                            running.countDown();
                        }
                    },
                    "pack-" + i);
            worker.setDaemon(true);
            worker.start();
        }
        boolean over = false;
        while (!over) {
            over = await(running, control);
            halted |= control.isStopRequested();
            progress.packed(done.get(), images.size());
        }
    }

    /** An interrupt is a stop; the workers are waited for in any case, since they write to the file. */
    private static boolean await(CountDownLatch running, RunControl control) {
        try {
            return running.await(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            control.stop();
            boolean over = false;
            while (!over) {
                over = awaitUninterrupted(running);
            }
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean awaitUninterrupted(CountDownLatch running) {
        try {
            running.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What brings images to the format, for one thread. */
    ImagePacker packer(SourceReader reader) {
        return new ImagePacker(format, reader, glyphs);
    }

    private void packImages(SourceReader reader, FileChannel file) {
        try {
            ImagePacker packer = packer(reader);
            int size = format.shape().size();
            byte[] pixels = new byte[size];
            for (int i = next.getAndIncrement(); i < packed.length && !halted; i = next.getAndIncrement()) {
                try {
                    packed[i] = packer.pack(images.get(i), pixels);
                    settings.disk().write(file, ByteBuffer.wrap(pixels), (long) i * size);
                } catch (ProblemException e) {
                    addBroken(i, e);
                }
                done.incrementAndGet();
            }
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private synchronized void addBroken(int image, ProblemException problem) {
        broken.put(image, problem);
        halted |= broken.size() >= MOST_PROBLEMS;
    }

    private synchronized void fail(Throwable met) {
        if (failure == null) {
            failure = met;
        }
        halted = true;
    }

    private synchronized void throwWhatWasMet() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException("packing failed", failure);
        }
        if (!broken.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            broken.values().forEach(e -> problems.addAll(e.problems()));
            if (broken.size() >= MOST_PROBLEMS) {
                problems.add(DataProblem.MORE_IMAGES.with(MOST_PROBLEMS));
            }
            throw new ProblemException(problems, broken.firstEntry().getValue());
        }
    }
}
