package dev.centroid.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Holds the work back until the test lets it go, in an order of the test's choice. */
public final class HeldBackground implements Background {

    private final List<Runnable> held = new ArrayList<>();

    @Override
    public <T> Work start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        boolean[] dropped = new boolean[1];
        held.add(() -> {
            if (!dropped[0]) {
                new InlineBackground().start(work, done, failed);
            }
        });
        return () -> dropped[0] = true;
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    /** How much work waits. */
    public int waiting() {
        return held.size();
    }

    /** Lets the work at a position go; later work moves up. */
    public void release(int index) {
        held.remove(index).run();
    }
}
