package dev.centroid.ui.chart;

import org.jfree.data.xy.AbstractIntervalXYDataset;

/** What JFreeChart is shown of one curve: the points picked by the {@link DownSampler}, straight from the arrays. */
final class CurveDataset extends AbstractIntervalXYDataset {

    private static final long serialVersionUID = 1L;

    private final transient Curve curve;
    private final int[] kept;
    private final boolean positiveOnly;

    /**
     * A view of a curve.
     *
     * @param kept indices of the points to be drawn
     * @param positiveOnly whether values of 0 and below are gaps, for a logarithmic axis
     */
    CurveDataset(Curve curve, int[] kept, boolean positiveOnly) {
        this.curve = curve;
        this.kept = kept;
        this.positiveOnly = positiveOnly;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return curve.label();
    }

    @Override
    public int getItemCount(int series) {
        return kept.length;
    }

    @Override
    public double getXValue(int series, int item) {
        return curve.points().x(kept[item]);
    }

    @Override
    public double getYValue(int series, int item) {
        return seen(curve.points().y(kept[item]));
    }

    @Override
    public double getStartXValue(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getEndXValue(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public double getStartYValue(int series, int item) {
        double lower = curve.points().lower(kept[item]);
        return orValue(positiveOnly ? Math.max(lower, Double.MIN_NORMAL) : lower, item);
    }

    @Override
    public double getEndYValue(int series, int item) {
        return orValue(curve.points().upper(kept[item]), item);
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public Number getStartX(int series, int item) {
        return getStartXValue(series, item);
    }

    @Override
    public Number getEndX(int series, int item) {
        return getEndXValue(series, item);
    }

    @Override
    public Number getStartY(int series, int item) {
        return getStartYValue(series, item);
    }

    @Override
    public Number getEndY(int series, int item) {
        return getEndYValue(series, item);
    }

    /** An unknown limit, as of the first episode, closes the band. */
    private double orValue(double limit, int item) {
        return Double.isNaN(limit) ? getYValue(0, item) : limit;
    }

    private double seen(double y) {
        return !Double.isFinite(y) || (positiveOnly && y <= 0) ? Double.NaN : y;
    }
}
