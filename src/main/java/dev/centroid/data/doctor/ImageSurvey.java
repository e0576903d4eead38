package dev.centroid.data.doctor;

import dev.centroid.data.DatasetSpec;
import dev.centroid.data.layout.Digests;
import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.pack.OriginalImages;
import dev.centroid.data.pack.PackProgress;
import dev.centroid.data.pack.SampleImage;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads every image of a root on several threads. Used once. */
final class ImageSurvey {

    private static final int MOST_THREADS = 8;
    private static final long PROGRESS_MILLIS = 100;

    private final List<ImageSource> images;
    private final ImageFacts facts;
    private final StrokeCheck strokes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<Integer, List<Problem>> broken = new TreeMap<>();
    private RuntimeException failure;
    private volatile boolean halted;

    /** Reads these images and has their strokes held against them. */
    ImageSurvey(List<ImageSource> images, StrokeCheck strokes) {
        this.images = images;
        this.facts = new ImageFacts(images.size());
        this.strokes = strokes;
    }

    /**
     * Reads the images; a stop ends it early and leaves what was found by then.
     *
     * @return what was found out
     */
    ImageFacts run(DatasetSpec spec, PackProgress progress, RunControl control) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        CountDownLatch running = new CountDownLatch(threads);
        try (OriginalImages reader = new OriginalImages(spec)) {
            for (int i = 0; i < threads; i++) {
                Thread worker = new Thread(
                        () -> {
                            try {
                                look(reader);
                            } finally {
                                running.countDown();
                            }
                        },
                        "doctor-" + i);
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
        throwFailure();
        return facts;
    }

    /** An interrupt is a stop; the workers end between two images. */
    private static boolean await(CountDownLatch running, RunControl control) {
        try {
            return running.await(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            control.stop();
            return false;
        }
    }

    private void look(OriginalImages reader) {
        MessageDigest digest = Digests.sha256();
        try {
            for (int i = next.getAndIncrement(); i < images.size() && !halted; i = next.getAndIncrement()) {
                try {
                    SampleImage read = reader.read(images.get(i));
                    note(i, read, digest);
                    strokes.look(i, read);
                } catch (ProblemException e) {
                    addBroken(i, e.problems());
                }
                done.incrementAndGet();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void note(int image, SampleImage read, MessageDigest digest) {
        byte[] pixels = read.pixels();
        int plane = read.shape().height() * read.shape().width();
        boolean grey = true;
        boolean blank = true;
        for (int i = 0; i < plane && (grey || blank); i++) {
            blank &= pixels[i] == pixels[0];
            for (int c = plane; c < pixels.length; c += plane) {
                grey &= pixels[i] == pixels[c + i];
                blank &= pixels[c + i] == pixels[c];
            }
        }
        Digests.update(digest, read.shape().toString());
        long hash = ByteBuffer.wrap(digest.digest(pixels)).getLong();
        facts.put(image, read.shape().width(), read.shape().height(), hash, grey, blank);
    }

    private synchronized void addBroken(int image, List<Problem> problems) {
        broken.put(image, problems);
    }

    private synchronized void fail(RuntimeException met) {
        failure = failure == null ? met : failure;
        halted = true;
    }

    private synchronized void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Images looked at, the broken ones too. */
    int looked() {
        return done.get();
    }

    /** Why images could not be read, by their number. */
    synchronized Map<Integer, List<Problem>> broken() {
        return new TreeMap<>(broken);
    }
}
