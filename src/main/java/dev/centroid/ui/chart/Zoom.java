package dev.centroid.ui.chart;

/**
 * What the user has zoomed to. Immutable.
 *
 * @param x stretch of the x axis; null while the axis follows the data
 * @param y stretch of the y axis; null while the axis follows the data that x shows
 */
record Zoom(Span x, Span y) {

    /** Nothing zoomed. */
    static final Zoom NONE = new Zoom(null, null);

    /** The stretch of x to be drawn. */
    Span xOf(ChartContent content) {
        return x == null ? Extent.ofX(content.curves()) : x;
    }

    /** The stretch of y to be drawn. */
    Span yOf(ChartContent content) {
        // A zoom made on the linear axis may reach to 0 and below, which the logarithmic one does not have.
        if (y == null || (content.log() && y.low() <= 0)) {
            boolean shares = content.yFormat() == AxisFormat.PERCENT;
            Span seen = Extent.ofY(content.curves(), xOf(content), shares, content.log());
            // A staircase stands on the ground: how far a rate falls is seen only from 0.
            boolean grounded = content.yFormat() == AxisFormat.RATE && !content.log() && seen.low() > 0;
            return grounded ? new Span(0, seen.high()) : seen;
        }
        return y;
    }
}
