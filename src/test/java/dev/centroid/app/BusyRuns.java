package dev.centroid.app;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;
import dev.centroid.ui.queue.RunLauncher;
import dev.centroid.ui.queue.RunRequest;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Really trains, and tells the window of far more: the steps of the run are counted and replaced by invented steps and episodes,
 * first {@code points} of each at once, then at a fixed pace.
 */
final class BusyRuns implements RunLauncher {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final RunLauncher real;
    private final Supplier<ConfigReading> config;
    private final int points;
    private final int eventsPerSecond;
    private final AtomicLong realSteps = new AtomicLong();
    private volatile boolean seeded;
    private volatile RunControl running;

    BusyRuns(RunLauncher real, Supplier<ConfigReading> config, int points, int eventsPerSecond) {
        this.real = real;
        this.config = config;
        this.points = points;
        this.eventsPerSecond = eventsPerSecond;
    }

    /** Whether a run was begun. */
    boolean started() {
        return running != null;
    }

    /** Whether the points of the beginning are told. */
    boolean seeded() {
        return seeded;
    }

    /** Steps that were really trained so far. */
    long realSteps() {
        return realSteps.get();
    }

    void stop() {
        running.stop();
    }

    @Override
    public RunOutcome run(RunRequest request, RunListener listener, RunControl control) {
        running = control;
        Thread[] feeder = new Thread[1];
        RunListener counting = event -> {
            if (event instanceof RunEvent.StepFinished) {
                realSteps.incrementAndGet();
                return;
            }
            listener.on(event);
            if (event instanceof RunEvent.StageStarted started && feeder[0] == null) {
                feeder[0] = new Thread(() -> feed(listener, started), "events");
                feeder[0].setDaemon(true);
                feeder[0].start();
            }
        };
        try {
            return real.run(new RunRequest.Train(config.get()), counting, control);
        } finally {
            feeder[0].interrupt();
        }
    }

    private void feed(RunListener listener, RunEvent.StageStarted plan) {
        Random noise = new Random(1);
        long begun = 0;
        for (long n = 0; !Thread.currentThread().isInterrupted(); n++) {
            if (n == points) {
                seeded = true;
                begun = System.nanoTime();
            }
            listener.on(step(plan, n, noise));
            listener.on(episode(plan, n, noise));
            if (n >= points) {
                long due = begun + (n - points) * 2 * NANOS_PER_SECOND / eventsPerSecond;
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private static RunEvent step(RunEvent.StageStarted plan, long n, Random noise) {
        double loss = 1 + Math.exp(-n / 2e4) + 0.2 * noise.nextGaussian();
        return new RunEvent.StepFinished(
                plan.stage(),
                (int) (n / plan.stepsPerEpoch()),
                (int) (n % plan.stepsPerEpoch()),
                loss,
                Math.exp(-loss),
                n % 20_000 < 10_000 ? 0.05 : 0.005,
                Double.NaN,
                plan.imagesPerStep(),
                0.01);
    }

    private static RunEvent episode(RunEvent.StageStarted plan, long n, Random noise) {
        return new RunEvent.EpisodeScored(
                Stage.CLASSIFIER,
                Phase.META_VALIDATION,
                5,
                1,
                15,
                (int) (n / plan.stepsPerEpoch()),
                (int) (n % plan.stepsPerEpoch()),
                1,
                0.6 + 0.1 * noise.nextGaussian());
    }
}
