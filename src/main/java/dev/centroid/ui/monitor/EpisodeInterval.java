package dev.centroid.ui.monitor;

import dev.centroid.evaluate.AccuracyEstimate;
import dev.centroid.run.RunEpisodes;
import dev.centroid.ui.chart.Points;

/** The running mean of episodes with its 95 % interval. The quantiles of Student's t are looked up once. */
final class EpisodeInterval {

    private final double[] quantiles = new double[RunEpisodes.WINDOW + 1];

    /** The mean of the latest episodes at each of them, with the limits of its interval, within 0..1. */
    Points band(RunEpisodes episodes) {
        int size = episodes.size();
        double[] x = new double[size];
        double[] mean = new double[size];
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int i = 0; i < size; i++) {
            double half = quantile(episodes.window(i)) * episodes.standardError(i);
            x[i] = episodes.number(i) + 1;
            mean[i] = episodes.mean(i);
            lower[i] = Math.max(0, mean[i] - half);
            upper[i] = Math.min(1, mean[i] + half);
        }
        return Points.band(x, mean, lower, upper);
    }

    /** Each episode. */
    static Points dots(RunEpisodes episodes) {
        double[] x = new double[episodes.size()];
        double[] y = new double[episodes.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = episodes.number(i) + 1;
            y[i] = episodes.accuracy(i);
        }
        return Points.of(x, y);
    }

    private double quantile(int episodes) {
        if (episodes < 2) {
            return Double.NaN;
        }
        if (quantiles[episodes] == 0) {
            quantiles[episodes] = AccuracyEstimate.quantile(episodes);
        }
        return quantiles[episodes];
    }
}
