package dev.centroid.experiment.bench;

import java.util.Arrays;
import java.util.List;

/**
 * How many of something in a second, over several rounds.
 *
 * @param median of the rounds
 * @param best of the rounds
 */
public record Rate(double median, double best) {

    /** Of at least one round. */
    static Rate of(List<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double middle = sorted[sorted.length / 2];
        double lower = sorted[(sorted.length - 1) / 2];
        return new Rate((middle + lower) / 2, Arrays.stream(sorted).max().orElseThrow());
    }
}
