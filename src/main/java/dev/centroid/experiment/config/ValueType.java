package dev.centroid.experiment.config;

import java.nio.file.Path;
import java.util.List;

/**
 * What a key can hold: how it is read, printed and limited.
 *
 * @param <T> the Java value
 */
public abstract class ValueType<T> {

    ValueType() {}

    /** The range in signs that every language shares, for example {@code 16 ≤ x ≤ 1024}; empty where there is none. */
    public String limit() {
        return "";
    }

    /** The words that it takes, in the order of a list to choose from; empty where it takes other values only. */
    public List<String> choices() {
        return List.of();
    }

    /** Whether it takes other values beside its {@link #choices()}, such as a number or a path. */
    public boolean takesOthers() {
        return choices().isEmpty();
    }

    /**
     * Reads a value.
     *
     * @param raw never {@link RawValue.Nothing}
     * @param base the folder that a relative path is relative to
     */
    abstract T parse(RawValue raw, Path base) throws BadValue;

    /** The value as it stands in a file, so that {@code parse} gives it back. */
    abstract RawValue print(T value);

    /** A number, a switch or a word of ours. */
    static RawValue plain(String text) {
        return new RawValue.Scalar(text, true, RawValue.NO_LINE);
    }

    /** The text of a single value, or a problem of the given code naming what was found. */
    static String scalar(RawValue raw, ConfigProblem otherwise) throws BadValue {
        if (raw instanceof RawValue.Scalar scalar) {
            return scalar.text();
        }
        throw new BadValue(otherwise, raw.shown());
    }

    /** The text of a single value without quotes. */
    static String unquoted(RawValue raw, ConfigProblem otherwise) throws BadValue {
        if (raw instanceof RawValue.Scalar scalar && scalar.plain()) {
            return scalar.text();
        }
        throw new BadValue(otherwise, raw.shown());
    }
}
