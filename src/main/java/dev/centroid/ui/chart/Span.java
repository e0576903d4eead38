package dev.centroid.ui.chart;

/**
 * A stretch of an axis. Zooming and panning go by what is seen: on a logarithmic axis by the logarithms.
 *
 * @param low lower end
 * @param high upper end, above {@code low}
 */
record Span(double low, double high) {

    /** Below this share of its numbers a stretch cannot be told apart by a double. */
    private static final double FINEST = 1e-12;

    Span {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    double length() {
        return high - low;
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** Where a value lies, 0 at the lower end and 1 at the upper one. */
    double shareOf(double value, boolean log) {
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value at a share of the way from the lower end to the upper one. */
    double at(double share, boolean log) {
        return log ? low * Math.pow(high / low, share) : low + share * (high - low);
    }

    /**
     * A shorter or longer stretch with one value left where it is seen.
     *
     * @param factor of the length: below 1 zooms in
     * @param share where the value that stays lies, 0..1
     */
    Span zoomed(double factor, double share, boolean log) {
        return orThis(at(share - share * factor, log), at(share + (1 - share) * factor, log));
    }

    /** As long a stretch, moved on by a share of its length. */
    Span panned(double share, boolean log) {
        return orThis(at(share, log), at(1 + share, log));
    }

    private Span orThis(double newLow, double newHigh) {
        double finest = FINEST * Math.max(Math.abs(newLow), Math.abs(newHigh));
        boolean sound = Double.isFinite(newLow) && Double.isFinite(newHigh) && newHigh - newLow > finest;
        return sound ? new Span(newLow, newHigh) : this;
    }
}
