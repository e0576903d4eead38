package dev.centroid.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** What a view listens to, to be let go of all at once. */
public final class Listening implements AutoCloseable {

    private final List<Runnable> ends = new ArrayList<>();

    /** Hears a value now and at each change. */
    public <T> void to(ObservableValue<T> value, Consumer<? super T> action) {
        Subscription subscription = value.subscribe(action::accept);
        ends.add(subscription::unsubscribe);
    }

    /** Hears a list now and at each change. */
    public <T> void toList(ObservableList<T> list, Runnable action) {
        ListChangeListener<T> listener = change -> action.run();
        list.addListener(listener);
        ends.add(() -> list.removeListener(listener));
        action.run();
    }

    /** Keeps two properties equal; the second one's value counts at first. */
    public <T> void both(Property<T> view, Property<T> model) {
        view.bindBidirectional(model);
        ends.add(() -> view.unbindBidirectional(model));
    }

    /** Does something when the view is thrown away. */
    public void atEnd(Runnable action) {
        ends.add(action);
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
