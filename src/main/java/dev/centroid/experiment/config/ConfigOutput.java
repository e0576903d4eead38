package dev.centroid.experiment.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values on their way into a file, in the order in which they were put: dotted key, printed value. */
final class ConfigOutput {

    private final Map<String, RawValue> values = new LinkedHashMap<>();

    <T> ConfigOutput put(ConfigKey<T> key, T value) {
        values.put(key.path(), key.type().print(value));
        return this;
    }

    /** A list of sections, whose items follow as keys of their own. */
    ConfigOutput list(ConfigKey<?> key, int count) {
        List<RawValue> items = Collections.nCopies(count, new RawValue.Nothing(RawValue.NO_LINE));
        values.put(key.path() + "[]", new RawValue.Sequence(items, RawValue.NO_LINE));
        return this;
    }

    Map<String, RawValue> values() {
        return values;
    }
}
