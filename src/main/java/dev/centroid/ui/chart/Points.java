package dev.centroid.ui.chart;

import dev.centroid.run.RunMeans;
import dev.centroid.run.RunSeries;

/** The points of a curve, in the order of x. Immutable; a y that is NaN is a gap. */
public final class Points {

    /** No points. */
    public static final Points EMPTY = of(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;
    private final double[] lower;
    private final double[] upper;

    private Points(double[] x, double[] y, double[] lower, double[] upper) {
        if (y.length != x.length || lower.length != x.length || upper.length != x.length) {
            throw new IllegalArgumentException(
                    x.length + " x, " + y.length + " y, " + lower.length + " lower, " + upper.length + " upper");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || (i > 0 && x[i] < x[i - 1])) {
                throw new IllegalArgumentException("x falls or is not finite at point " + i);
            }
        }
        this.x = x;
        this.y = y;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Points of a line. Takes the arrays over without a copy, since charts are fed ten times a second: the caller does not
     * change them any more.
     *
     * @param x finite, never falling
     * @param y as many as x
     * @throws IllegalArgumentException if the lengths differ or x falls
     */
    public static Points of(double[] x, double[] y) {
        return new Points(x, y, y, y);
    }

    /**
     * Points of a band; takes the arrays over like {@link #of(double[], double[])}.
     *
     * @param lower lower limits; NaN where unknown
     * @param upper upper limits; NaN where unknown
     */
    public static Points band(double[] x, double[] y, double[] lower, double[] upper) {
        return new Points(x, y, lower, upper);
    }

    /**
     * The points of a recorded series.
     *
     * @param shift added to each x: 1 turns 0-based numbers into those that people read
     */
    public static Points of(RunSeries series, double shift) {
        double[] x = new double[series.size()];
        double[] y = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i) + shift;
            y[i] = series.y(i);
        }
        return of(x, y);
    }

    /**
     * A recorded curve, smoothed; see {@link Smoothing}.
     *
     * @param shift added to each x
     * @param weight of the past at each sample
     */
    public static Points smoothed(RunMeans means, double shift, double weight) {
        double[] x = new double[means.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = means.x(i) + shift;
        }
        return of(x, Smoothing.exponential(means, weight));
    }

    /** These points with their y smoothed; see {@link Smoothing}. */
    public Points smoothed(double weight) {
        return of(x, Smoothing.exponential(y, weight));
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Whether there are limits beside the values themselves. */
    public boolean hasLimits() {
        return lower != y;
    }

    /** The x of point {@code index}. */
    public double x(int index) {
        return x[index];
    }

    /** The y of point {@code index}; NaN for a gap. */
    public double y(int index) {
        return y[index];
    }

    /** The lower limit of point {@code index}; its y where there are no limits. */
    public double lower(int index) {
        return lower[index];
    }

    /** The upper limit of point {@code index}; its y where there are no limits. */
    public double upper(int index) {
        return upper[index];
    }

    /** The first point whose x is at least {@code value}; {@link #size()} if there is none. */
    int firstFrom(double value) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The point whose x is nearest to {@code value}; -1 without points. */
    int nearest(double value) {
        int after = firstFrom(value);
        if (after == 0) {
            return x.length == 0 ? -1 : 0;
        }
        return after < x.length && x[after] - value < value - x[after - 1] ? after : after - 1;
    }

    /** The last point whose x is at most {@code value}; -1 if there is none. */
    int lastUpTo(double value) {
        int after = firstFrom(Math.nextUp(value));
        return after - 1;
    }
}
