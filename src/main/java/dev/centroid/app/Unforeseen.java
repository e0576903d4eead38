package dev.centroid.app;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Tells of what nobody caught on the FX thread; of the same thing once, because it may come back at every frame. */
final class Unforeseen implements Thread.UncaughtExceptionHandler {

    private final Consumer<Throwable> tell;
    private final Set<String> told = new HashSet<>();

    /** Passes failures on, between two frames: within one, no dialog may be shown. */
    Unforeseen(Consumer<Throwable> tell) {
        this.tell = tell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (told.add(String.valueOf(thrown))) {
            Platform.runLater(() -> tell.accept(thrown));
        }
    }
}
