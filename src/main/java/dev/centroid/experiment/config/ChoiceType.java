package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One of a few words, each standing for a value. */
final class ChoiceType<T> extends ValueType<T> {

    private final Map<String, T> words;

    private ChoiceType(Map<String, T> words) {
        this.words = words;
    }

    static <T> ChoiceType<T> of(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return new ChoiceType<>(words);
    }

    @Override
    public List<String> choices() {
        return List.copyOf(words.keySet());
    }

    @Override
    T parse(RawValue raw, Path base) throws BadValue {
        String word = raw instanceof RawValue.Scalar scalar ? scalar.text() : null;
        if (word == null || !words.containsKey(word)) {
            throw new BadValue(ConfigProblem.NOT_A_CHOICE, raw.shown(), String.join(", ", choices()));
        }
        return words.get(word);
    }

    @Override
    RawValue print(T value) {
        return words.entrySet().stream()
                .filter(e -> e.getValue().equals(value))
                .map(e -> plain(e.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word for " + value));
    }
}
