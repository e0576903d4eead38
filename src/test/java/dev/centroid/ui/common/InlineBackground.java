package dev.centroid.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work at once, on the thread of the test. */
public final class InlineBackground implements Background {

    @Override
    public <T> Work start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception | Error e) {
            failed.accept(e);
            return Work.NONE;
        }
        done.accept(result);
        return Work.NONE;
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }
}
