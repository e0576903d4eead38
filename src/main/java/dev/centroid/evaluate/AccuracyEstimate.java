package dev.centroid.evaluate;

import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Mean accuracy over episodes with its 95 % interval.
 *
 * @param mean 0..1
 * @param ci95 half-width of the interval of the mean by Student's t, 0..1; NaN for a single episode
 * @param episodes number of episodes, at least 1
 */
public record AccuracyEstimate(double mean, double ci95, int episodes) {

    private static final double UPPER_QUANTILE = 0.975;
    private static final double PERCENT = 100;

    /**
     * The estimate from the accuracy of each episode: {@code mean ± t(0.975, n−1) · s / √n}.
     *
     * @param accuracies one per episode, 0..1
     */
    public static AccuracyEstimate of(double[] accuracies) {
        int n = accuracies.length;
        if (n == 0) {
            throw new IllegalArgumentException("no episodes");
        }
        double mean = StatUtils.mean(accuracies);
        if (n == 1) {
            return new AccuracyEstimate(mean, Double.NaN, 1);
        }
        // The quantile is cheap beside an episode, and exact for few episodes as for many.
        double ci95 = quantile(n) * Math.sqrt(StatUtils.variance(accuracies, mean) / n);
        return new AccuracyEstimate(mean, ci95, n);
    }

    /**
     * The factor that turns the standard error of a mean into the half-width of its 95 % interval: t(0.975, n−1).
     *
     * @param episodes n, at least 2
     */
    public static double quantile(int episodes) {
        return new TDistribution(null, episodes - 1).inverseCumulativeProbability(UPPER_QUANTILE);
    }

    /** For people, in percent: {@code 63.17 ± 0.23 %}. */
    public String text() {
        return Double.isNaN(ci95)
                ? String.format(Locale.ROOT, "%.2f %%", mean * PERCENT)
                : String.format(Locale.ROOT, "%.2f ± %.2f %%", mean * PERCENT, ci95 * PERCENT);
    }
}
