package dev.centroid.run;

/**
 * A curve as a screen draws it: points in the order of x. An immutable copy; a long curve keeps the lowest and the highest
 * point of each stretch, so that no spike is lost.
 */
public final class RunSeries {

    /** A curve without points. */
    public static final RunSeries EMPTY = new RunSeries(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;

    /** Takes the arrays over; the caller keeps no reference. */
    RunSeries(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** The abscissa of point {@code index}; never falls with the index. */
    public double x(int index) {
        return x[index];
    }

    /** The ordinate of point {@code index}; always finite. */
    public double y(int index) {
        return y[index];
    }
}
