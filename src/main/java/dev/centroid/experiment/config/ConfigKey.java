package dev.centroid.experiment.config;

import java.util.function.Function;

/**
 * One key of the configuration: the one home of its range and its default.
 *
 * @param path dotted, stable in files; {@code []} stands for any position in a list, as in {@code evaluation[].way}
 * @param type what it can hold, with its range
 * @param unit what it counts
 * @param fallback the default, which may depend on other keys; it reports a problem where there is none
 * @param source where the default comes from, or why it is so
 * @param <T> the Java value
 */
public record ConfigKey<T>(
        String path, ValueType<T> type, Unit unit, Function<ConfigValues, T> fallback, String source) {

    /** The bundle key of the name on the screen. */
    public String labelKey() {
        return "config.key." + shared() + ".label";
    }

    /** The bundle key of the sentence that says what it means. */
    public String meaningKey() {
        return "config.key." + shared() + ".meaning";
    }

    /** The same key at one position of its list. */
    ConfigKey<T> at(int index) {
        return new ConfigKey<>(path.replace("[]", "[" + index + "]"), type, unit, fallback, source);
    }

    /** What several keys have in common means the same: an optimizer in both stages, a task in every list. */
    private String shared() {
        int task = path.indexOf("[].");
        if (task >= 0) {
            return "task." + path.substring(task + 3);
        }
        for (String part : new String[] {"optimizer", "augmentation"}) {
            int at = path.indexOf("." + part + ".");
            if (at >= 0) {
                return path.substring(at + 1);
            }
        }
        return path;
    }
}
