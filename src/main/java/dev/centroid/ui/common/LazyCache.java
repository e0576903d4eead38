package dev.centroid.ui.common;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Numbered things, such as thumbnails, that are made in the background when they are first asked for, and kept as long as there
 * is room. What was asked for last is made first: it is what is looked at. On the screen's thread only.
 *
 * @param <T> what is kept
 */
public final class LazyCache<T> implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    /** Made at a time: few enough that a screen fills bit by bit. */
    private static final int BATCH = 16;

    /** Wishes kept; those forgotten are asked for again when they are looked at again. */
    private static final int WISHES = 1000;

    private final Background background;
    private final IntFunction<T> make;
    private final Map<Integer, T> kept;
    private final Map<Integer, List<Consumer<T>>> wishes = new LinkedHashMap<>();
    private Background.Work running;
    private boolean closed;

    /**
     * An empty cache.
     *
     * @param make makes a thing, in the background
     * @param capacity things kept, at least 1
     */
    public LazyCache(Background background, IntFunction<T> make, int capacity) {
        this.background = background;
        this.make = make;
        this.kept = new LinkedHashMap<>(capacity, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Hands a thing over: at once where it is kept, else as soon as it is made.
     *
     * @param ready must look whether the thing is still wanted; may never be called
     * @return takes the wish back, so that nothing is made that nobody looks at any more
     */
    public Runnable ask(int number, Consumer<T> ready) {
        T there = kept.get(number);
        if (there != null) {
            ready.accept(there);
            return NOTHING;
        }
        List<Consumer<T>> all = wishes.remove(number);
        List<Consumer<T>> wish = all == null ? new ArrayList<>(1) : all;
        wish.add(ready);
        wishes.put(number, wish);
        if (wishes.size() > WISHES) {
            Iterator<Integer> oldest = wishes.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        next();
        return () -> takeBack(number, ready);
    }

    private void takeBack(int number, Consumer<T> ready) {
        List<Consumer<T>> wish = wishes.get(number);
        if (wish != null && wish.remove(ready) && wish.isEmpty()) {
            wishes.remove(number);
        }
    }

    private void next() {
        if (closed || running != null || wishes.isEmpty()) {
            return;
        }
        List<Integer> numbers = new ArrayList<>(wishes.keySet());
        List<Integer> batch = List.copyOf(numbers.subList(Math.max(0, numbers.size() - BATCH), numbers.size()));
        running = Background.Work.NONE;
        Background.Work started =
                background.start(() -> batch.stream().map(make::apply).toList(), made -> take(batch, made), thrown -> {
                    Failures.problems(thrown);
                    batch.forEach(wishes::remove);
                    running = null;
                });
        if (running != null) {
            running = started;
        }
    }

    private void take(List<Integer> batch, List<T> made) {
        running = null;
        for (int i = batch.size() - 1; i >= 0; i--) {
            kept.put(batch.get(i), made.get(i));
            List<Consumer<T>> wish = wishes.remove(batch.get(i));
            if (wish != null) {
                T thing = made.get(i);
                wish.forEach(ready -> ready.accept(thing));
            }
        }
        next();
    }

    /** Forgets everything; nothing is handed over any more. */
    @Override
    public void close() {
        closed = true;
        wishes.clear();
        kept.clear();
        if (running != null) {
            running.drop();
        }
    }
}
