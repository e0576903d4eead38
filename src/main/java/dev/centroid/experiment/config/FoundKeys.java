package dev.centroid.experiment.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What was written, under our names, flat: {@code evaluation[0].way} has a value, {@code meta.optimizer} is a section. */
final class FoundKeys {

    private final Map<String, RawValue> values = new LinkedHashMap<>();
    private final Set<String> sections = new LinkedHashSet<>();

    /** The value under a dotted key, or null. */
    RawValue value(String path) {
        return values.get(path);
    }

    /** Puts a value and gives back the one that stood there, or null. */
    RawValue put(String path, RawValue value) {
        return values.put(path, value);
    }

    Set<String> sections() {
        return sections;
    }

    /** All dotted keys that have a value. */
    Set<String> paths() {
        return Set.copyOf(values.keySet());
    }

    /** Number of items of a list of sections. */
    int count(String path) {
        return values.get(path) instanceof RawValue.Sequence list ? list.items().size() : 0;
    }

    /** A copy that can be changed on its own. */
    FoundKeys copy() {
        FoundKeys copy = new FoundKeys();
        copy.values.putAll(values);
        copy.sections.addAll(sections);
        return copy;
    }

    /** Takes one key away. */
    void remove(String path) {
        values.remove(path);
    }

    /** Takes a key or section away with all that is below it. */
    void removeAll(String path) {
        values.keySet().removeIf(key -> key.equals(path) || key.startsWith(path + ".") || key.startsWith(path + "["));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoundKeys that && values.equals(that.values) && sections.equals(that.sections);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Lets what the overrides say stand in the place of what the file says; a list of sections is replaced as a whole. */
    void replaceBy(FoundKeys overrides) {
        overrides.values.forEach((path, value) -> {
            values.keySet().removeIf(old -> old.startsWith(path + "["));
            values.put(path, value);
        });
        sections.addAll(overrides.sections);
    }
}
