package dev.centroid.run;

/**
 * A curve as it is smoothed: the mean of each stretch of samples, in the order of x. An immutable copy. While the curve is short,
 * a stretch is a single sample.
 */
public final class RunMeans {

    /** A curve without points. */
    public static final RunMeans EMPTY = new RunMeans(new double[0], new double[0], 1, 0);

    private final double[] x;
    private final double[] mean;
    private final int samplesEach;
    private final int samplesInLast;

    /** Takes the arrays over; the caller keeps no reference. */
    RunMeans(double[] x, double[] mean, int samplesEach, int samplesInLast) {
        this.x = x;
        this.mean = mean;
        this.samplesEach = samplesEach;
        this.samplesInLast = samplesInLast;
    }

    /** Number of stretches. */
    public int size() {
        return x.length;
    }

    /** The abscissa of the last sample in stretch {@code index}; grows with the index. */
    public double x(int index) {
        return x[index];
    }

    /** The mean of the samples in stretch {@code index}; always finite. */
    public double mean(int index) {
        return mean[index];
    }

    /** How many samples stretch {@code index} stands for, at least 1. */
    public int samples(int index) {
        return index < x.length - 1 ? samplesEach : samplesInLast;
    }
}
