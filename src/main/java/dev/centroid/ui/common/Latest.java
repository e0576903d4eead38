package dev.centroid.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background work of which only the latest counts: asking again drops what was asked before. */
public final class Latest {

    private final Background background;
    private Background.Work current = Background.Work.NONE;

    /** Nothing is asked yet. */
    public Latest(Background background) {
        this.background = background;
    }

    /** Starts work in the place of the work before; see {@link Background#start}. */
    public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        current.drop();
        current = background.start(work, done, failed);
    }

    /** Nothing is wanted any more. */
    public void drop() {
        current.drop();
        current = Background.Work.NONE;
    }
}
