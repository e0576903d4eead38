package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One of a few words, or a value of another type: {@code auto} or a number of threads.
 *
 * @param <T> the value
 * @param <O> what it is made of where it is no word
 */
final class WordOrType<T, O> extends ValueType<T> {

    private final Map<String, T> words = new LinkedHashMap<>();
    private final ValueType<O> other;
    private final Function<O, T> wrap;
    private final Function<T, O> unwrap;

    /**
     * Without words; add them with {@link #word}.
     *
     * @param wrap makes a value of the other type's
     * @param unwrap undoes it; only called for values that no word stands for
     */
    WordOrType(ValueType<O> other, Function<O, T> wrap, Function<T, O> unwrap) {
        this.other = other;
        this.wrap = wrap;
        this.unwrap = unwrap;
    }

    /** The same type with one word more. */
    WordOrType<T, O> word(String word, T value) {
        WordOrType<T, O> more = new WordOrType<>(other, wrap, unwrap);
        more.words.putAll(words);
        more.words.put(word, value);
        return more;
    }

    @Override
    public String limit() {
        return other.limit();
    }

    @Override
    public List<String> choices() {
        return List.copyOf(words.keySet());
    }

    @Override
    public boolean takesOthers() {
        return true;
    }

    @Override
    T parse(RawValue raw, Path base) throws BadValue {
        if (raw instanceof RawValue.Scalar scalar && words.containsKey(scalar.text())) {
            return words.get(scalar.text());
        }
        try {
            return wrap.apply(other.parse(raw, base));
        } catch (BadValue e) {
            boolean wrongKind = e.code() == ConfigProblem.NOT_A_NUMBER || e.code() == ConfigProblem.NOT_WHOLE;
            if (wrongKind) {
                throw new BadValue(
                        ConfigProblem.NOT_A_CHOICE_OR_NUMBER, raw.shown(), String.join(", ", choices()), other.limit());
            }
            throw e;
        }
    }

    @Override
    RawValue print(T value) {
        for (Map.Entry<String, T> word : words.entrySet()) {
            if (word.getValue().equals(value)) {
                return plain(word.getKey());
            }
        }
        return other.print(unwrap.apply(value));
    }
}
