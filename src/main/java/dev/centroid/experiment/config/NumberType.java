package dev.centroid.experiment.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

/** Finite decimal numbers: {@code 0.0005}, {@code 5e-4} and {@code 5.e-4} alike. */
final class NumberType extends ValueType<Double> {

    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private final String limit;
    private final DoublePredicate inside;

    private NumberType(String limit, DoublePredicate inside) {
        this.limit = limit;
        this.inside = inside;
    }

    static NumberType positive() {
        return new NumberType("x > 0", x -> x > 0);
    }

    static NumberType unit() {
        return new NumberType("0 ≤ x ≤ 1", x -> x >= 0 && x <= 1);
    }

    /** 0 inclusive, 1 exclusive. */
    static NumberType belowOne() {
        return new NumberType("0 ≤ x < 1", x -> x >= 0 && x < 1);
    }

    /** 0 exclusive, 1 inclusive. */
    static NumberType upToOne() {
        return new NumberType("0 < x ≤ 1", x -> x > 0 && x <= 1);
    }

    /** A share that is neither nothing nor all. */
    static NumberType share() {
        return new NumberType("0 < x < 1", x -> x > 0 && x < 1);
    }

    @Override
    public String limit() {
        return limit;
    }

    @Override
    Double parse(RawValue raw, Path base) throws BadValue {
        String text = unquoted(raw, ConfigProblem.NOT_A_NUMBER);
        if (!NUMBER.matcher(text).matches()) {
            throw new BadValue(ConfigProblem.NOT_A_NUMBER, raw.shown());
        }
        // Adding zero turns -0.0 into 0.0: they are the same number and must be the same record.
        double value = Double.parseDouble(text) + 0.0;
        if (!Double.isFinite(value) || !inside.test(value)) {
            throw new BadValue(ConfigProblem.OUT_OF_RANGE, raw.shown(), limit);
        }
        return value;
    }

    @Override
    RawValue print(Double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-6 || size >= 1e9)) {
            return plain(Double.toString(value));
        }
        return plain(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
}
