package dev.centroid.ui.window;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the window's first frame is drawn, and logs how long that took since the JVM's start. */
final class FirstFrame extends AnimationTimer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Runnable then;
    private int pulses;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    /** Calls {@code then} on the FX thread; to be called there once the stage shows. */
    static void then(Runnable then) {
        new FirstFrame(then).start();
    }

    /** Timers are called at the beginning of a pulse: at the second call the frame of the first is laid out and handed on. */
    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == 2) {
            stop();
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            LOG.info(
                    "first frame {} ms after the start of the JVM, of which the window's thread worked {} ms",
                    System.currentTimeMillis() - started,
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS_PER_MILLI);
            then.run();
        }
    }
}
