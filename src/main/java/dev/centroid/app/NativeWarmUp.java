package dev.centroid.app;

import dev.centroid.model.engine.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the native libraries of the engine while people look at the window, so that the first run begins at once. */
final class NativeWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(NativeWarmUp.class);

    private NativeWarmUp() {}

    /** Begins to load; a failure is told by the first run that needs them. */
    static void start() {
        Thread thread = new Thread(NativeWarmUp::load, "native-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void load() {
        try {
            Engines.start(warning -> LOG.info("{}", warning));
        } catch (RuntimeException | LinkageError e) {
            LOG.info("the engine's libraries did not load", e);
        }
    }
}
