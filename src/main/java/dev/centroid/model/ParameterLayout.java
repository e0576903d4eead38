package dev.centroid.model;

import java.util.List;

/**
 * Where each parameter lies in the flat vector of a backbone graph, and which are trained.
 *
 * @param ranges in the order of the vector, gapless
 */
public record ParameterLayout(List<Range> ranges) {

    /** Copies the list. */
    public ParameterLayout {
        ranges = List.copyOf(ranges);
    }

    /** Length of the flat vector, P. */
    public int size() {
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).end();
    }

    /** Number of trained parameters. */
    public int trainedSize() {
        return ranges.stream().filter(Range::trained).mapToInt(Range::length).sum();
    }

    /**
     * One parameter.
     *
     * @param layer DL4J's layer name, for example {@code layer1.conv1}
     * @param parameter DL4J's parameter key: {@code W}, {@code b}, {@code gamma}, {@code beta}, {@code mean}, {@code var}
     * @param referenceName the tensor name in the reference's bare state dict, for example {@code layer1.conv1.weight}
     * @param begin first index in the vector
     * @param end index after the last
     * @param shape as PyTorch has it
     * @param trained false for running statistics
     */
    public record Range(
            String layer,
            String parameter,
            String referenceName,
            int begin,
            int end,
            List<Integer> shape,
            boolean trained) {

        /** Copies the shape. */
        public Range {
            shape = List.copyOf(shape);
        }

        /** Number of values. */
        public int length() {
            return end - begin;
        }
    }
}
