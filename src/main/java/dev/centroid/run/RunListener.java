package dev.centroid.run;

/**
 * Hears the events of a run, on the run's own thread: return quickly, and keep nothing but the event. What a packing beside the
 * run has to tell comes on the packing's thread ({@link RunEvent.PackingClass}, {@link RunEvent.PackingEnded}, and a
 * {@link RunEvent.Notice} where it fails).
 */
@FunctionalInterface
public interface RunListener {

    /** Called once per event, in order. */
    void on(RunEvent event);

    /** A listener that passes each event to this one and then to {@code next}. */
    default RunListener andThen(RunListener next) {
        return event -> {
            on(event);
            next.on(event);
        };
    }
}
