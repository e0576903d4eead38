package dev.centroid.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * Names the entries of a choice, which nobody types.
 *
 * @param <T> the entries
 */
public final class OneWayConverter<T> extends StringConverter<T> {

    private final Function<T, String> name;

    /** Names entries. */
    public OneWayConverter(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T entry) {
        return entry == null ? "" : name.apply(entry);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("entries are chosen, not typed");
    }
}
