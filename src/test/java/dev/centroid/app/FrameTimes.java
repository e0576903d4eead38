package dev.centroid.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Times between frames, and how long the FX thread was busy at a stretch. */
final class FrameTimes {

    private static final int MOST = 200_000;
    private static final double NANOS_PER_MILLI = 1e6;
    /** The requirement: nearly all frames within the first, none beyond the second; in milliseconds. */
    private static final double[] LIMITS = {60, 250};

    private final double[] gaps = new double[MOST];
    private final AtomicLong longestBusy = new AtomicLong();
    private final long collectedBefore = collectedMillis();
    private int count;
    private long last;
    private volatile boolean probing;

    /** Notes when each frame begins. */
    AnimationTimer timer() {
        return new AnimationTimer() {
            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                if (last != 0 && count < MOST) {
                    gaps[count++] = (now - last) / NANOS_PER_MILLI;
                }
                last = now;
            }
        };
    }

    /** Asks the FX thread for an answer again and again: the longest wait bounds its longest task. */
    void startProbe() {
        probing = true;
        Thread probe = new Thread(
                () -> {
                    Semaphore answered = new Semaphore(0);
                    while (probing) {
                        long asked = System.nanoTime();
                        Platform.runLater(() -> {
                            longestBusy.accumulateAndGet(System.nanoTime() - asked, Math::max);
                            answered.release();
                        });
                        answered.acquireUninterruptibly();
                        pause();
                    }
                },
                "probe");
        probe.setDaemon(true);
        probe.start();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stopProbe() {
        probing = false;
    }

    String report(String what) {
        double[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%s: %d frames, ms between them: median %.1f, 95%% %.1f, 99%% %.1f, longest %.1f; beyond %.0f ms: %.2f %%, "
                        + "beyond %.0f ms: %d%n    longest wait for the FX thread %.1f ms; garbage collection %d ms in all",
                what,
                count,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted[count - 1],
                LIMITS[0],
                100.0 * beyond(sorted, LIMITS[0]) / count,
                LIMITS[1],
                beyond(sorted, LIMITS[1]),
                longestBusy.get() / NANOS_PER_MILLI,
                collectedMillis() - collectedBefore);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static long beyond(double[] sorted, double limit) {
        return Arrays.stream(sorted).filter(gap -> gap > limit).count();
    }

    private static long collectedMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
