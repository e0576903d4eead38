package dev.centroid.model;

import java.util.List;
import java.util.Objects;

/**
 * Numbers with a shape, as they stand in a tensor file.
 *
 * @param shape as PyTorch has it; empty for a single number
 * @param values row-major; the record does not copy them, so nobody may write to them afterwards
 */
public record Tensor(List<Integer> shape, float[] values) {

    /** Checks that the number of values is that of the shape. */
    public Tensor {
        Objects.requireNonNull(values, "values");
        shape = List.copyOf(shape);
        long expected = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (shape.stream().anyMatch(d -> d < 0) || expected != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill the shape " + shape);
        }
    }

    /** A single number, of shape {@code []}. */
    public static Tensor scalar(float value) {
        return new Tensor(List.of(), new float[] {value});
    }
}
