package dev.centroid.experiment.config;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Whole numbers. A leading zero is refused, since some readers of YAML take such a number for octal. */
final class WholeType<T extends Number> extends ValueType<T> {

    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");

    private final long least;
    private final long most;
    private final LongFunction<T> box;

    private WholeType(long least, long most, LongFunction<T> box) {
        this.least = least;
        this.most = most;
        this.box = box;
    }

    static ValueType<Integer> between(int least, int most) {
        return new WholeType<>(least, most, x -> (int) x);
    }

    /** Any 64-bit number. */
    static ValueType<Long> seed() {
        return new WholeType<>(Long.MIN_VALUE, Long.MAX_VALUE, x -> x);
    }

    @Override
    public String limit() {
        return least == Long.MIN_VALUE ? "-2^63 ≤ x < 2^63" : least + " ≤ x ≤ " + most;
    }

    @Override
    T parse(RawValue raw, Path base) throws BadValue {
        String text = unquoted(raw, ConfigProblem.NOT_WHOLE);
        if (!WHOLE.matcher(text).matches()) {
            throw new BadValue(ConfigProblem.NOT_WHOLE, raw.shown());
        }
        // Longer than any long: spares the big number.
        boolean huge = text.length() > 25;
        BigInteger value = huge ? null : new BigInteger(text);
        if (huge || value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
            throw new BadValue(ConfigProblem.OUT_OF_RANGE, raw.shown(), limit());
        }
        return box.apply(value.longValue());
    }

    @Override
    RawValue print(T value) {
        return plain(value.toString());
    }
}
