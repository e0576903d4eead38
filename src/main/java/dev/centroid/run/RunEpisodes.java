package dev.centroid.run;

/**
 * The accuracy of episodes in the order in which they were scored, with the mean of the latest ones. An immutable copy; of a long run it
 * keeps every second episode, every fourth, and so on, while the means count all of them.
 */
public final class RunEpisodes {

    /** How many of the latest episodes a mean is taken over: all of them at first. */
    public static final int WINDOW = 100;

    /** No episodes. */
    public static final RunEpisodes EMPTY = new RunEpisodes(0, 1, new double[0], new double[0], new double[0]);

    private final long count;
    private final long stride;
    private final double[] accuracy;
    private final double[] mean;
    private final double[] standardError;

    /** Takes the arrays over; the caller keeps no reference. */
    RunEpisodes(long count, long stride, double[] accuracy, double[] mean, double[] standardError) {
        this.count = count;
        this.stride = stride;
        this.accuracy = accuracy;
        this.mean = mean;
        this.standardError = standardError;
    }

    /** How many were scored. */
    public long count() {
        return count;
    }

    /** How many are kept here. */
    public int size() {
        return accuracy.length;
    }

    /** The 0-based number of the kept episode {@code index} among all. */
    public long number(int index) {
        return index * stride;
    }

    /** Its accuracy, 0..1. */
    public double accuracy(int index) {
        return accuracy[index];
    }

    /** The mean of it and those before it, {@link #window} in all, 0..1. */
    public double mean(int index) {
        return mean[index];
    }

    /** The standard error of that mean, s / √n; NaN for a single episode. */
    public double standardError(int index) {
        return standardError[index];
    }

    /** How many episodes the mean is taken over, 1 to {@link #WINDOW}. */
    public int window(int index) {
        return (int) Math.min(number(index) + 1, WINDOW);
    }
}
