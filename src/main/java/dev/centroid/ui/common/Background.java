package dev.centroid.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Where long work is done. View models know only this; the window hands them worker threads, a test hands them its own
 * thread, so that what takes turns in the window is in order in a test.
 */
public interface Background {

    /**
     * Does work away from the screen's thread and tells the screen's thread what came of it.
     *
     * @param work the work
     * @param done takes its result, on the screen's thread; not called once the work was dropped
     * @param failed takes what it threw, on the screen's thread; not called once the work was dropped
     * @return to drop it
     */
    <T> Work start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Does something on the screen's thread, soon; at once when called there. */
    void onScreen(Runnable action);

    /** Work that was started. */
    interface Work {

        /** Nothing is listening for. */
        Work NONE = () -> {};

        /** Its result is of no interest any more: neither result nor failure is told. Called on the screen's thread. */
        void drop();
    }
}
