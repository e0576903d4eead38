package dev.centroid.ui.chart;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Picks the points that make the same picture as all of them. Of the points that fall on one column of pixels a line keeps the
 * lowest and the highest, so that no spike is lost, and of all points the first and the last; dots keep one for each spot.
 */
final class DownSampler {

    /** Most points kept of a column: lowest and highest of the line and of its limits, and an end of the line. */
    private static final int MOST_PER_COLUMN = 6;

    /** Up to this many in a column, all are drawn. */
    private static final int FEW_PER_COLUMN = 2;

    private final Points points;
    private final Span xs;
    private final boolean log;
    private final int columns;
    private int[] kept;
    private int size;

    private DownSampler(Points points, Span xs, boolean log, int columns) {
        this.points = points;
        this.xs = xs;
        this.log = log;
        this.columns = Math.max(1, columns);
    }

    /**
     * The points of a line to be drawn, and its neighbour on either side of what is seen so that the line leaves the picture.
     *
     * @param xs what is seen
     * @param log whether y is drawn on a logarithmic axis, where values of 0 and below are left out
     * @param columns width of the picture in pixels
     * @return indices, growing
     */
    static int[] line(Points points, Span xs, boolean log, int columns) {
        return new DownSampler(points, xs, log, columns).line();
    }

    /**
     * The dots to be drawn: one for each cell of a grid.
     *
     * @param xs what is seen
     * @param ys what is seen
     * @param log whether y is drawn on a logarithmic axis
     * @param columns cells in a row
     * @param rows cells in a column
     * @return indices, growing
     */
    static int[] dots(Points points, Span xs, Span ys, boolean log, int columns, int rows) {
        return new DownSampler(points, xs, log, columns).dots(ys, Math.max(1, rows));
    }

    private int[] line() {
        int from = Math.max(0, points.firstFrom(xs.low()) - 1);
        int to = Math.min(points.size(), points.lastUpTo(xs.high()) + 2);
        if (to - from <= (long) FEW_PER_COLUMN * columns) {
            return range(from, to);
        }
        kept = new int[MOST_PER_COLUMN * (columns + 3)];
        int start = from;
        while (start < to) {
            int column = column(start);
            int end = start + 1;
            while (end < to && column(end) == column) {
                end++;
            }
            keepOf(start, end);
            start = end;
        }
        return Arrays.copyOf(kept, size);
    }

    private int[] dots(Span ys, int rows) {
        int from = points.firstFrom(xs.low());
        int to = points.lastUpTo(xs.high()) + 1;
        kept = new int[Math.max(0, to - from)];
        BitSet taken = new BitSet(columns * rows);
        for (int i = from; i < to; i++) {
            double y = points.y(i);
            if (ys.contains(y)) {
                int row = (int) Math.min(rows - 1.0, ys.shareOf(y, log) * rows);
                int cell = Math.min(columns - 1, column(i)) * rows + row;
                if (!taken.get(cell)) {
                    taken.set(cell);
                    kept[size++] = i;
                }
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** The column of a point, 0 to columns; -1 and columns + 1 to the left and right of what is seen. */
    private int column(int index) {
        double x = points.x(index);
        if (x < xs.low()) {
            return -1;
        }
        return x > xs.high() ? columns + 1 : (int) (xs.shareOf(x, false) * columns);
    }

    /** A stretch with nothing to be seen keeps its first point: the gap. */
    private void keepOf(int start, int end) {
        int lowest = -1;
        int highest = -1;
        int lowestLimit = -1;
        int highestLimit = -1;
        for (int i = start; i < end; i++) {
            double y = points.y(i);
            if (Double.isFinite(y) && (!log || y > 0)) {
                lowest = lowest < 0 || y < points.y(lowest) ? i : lowest;
                highest = highest < 0 || y > points.y(highest) ? i : highest;
                lowestLimit = lowestLimit < 0 || points.lower(i) < points.lower(lowestLimit) ? i : lowestLimit;
                highestLimit = highestLimit < 0 || points.upper(i) > points.upper(highestLimit) ? i : highestLimit;
            }
        }
        keep(start, lowest < 0 || start == 0);
        int[] wanted = {lowest, highest, lowestLimit, highestLimit};
        Arrays.sort(wanted);
        for (int index : wanted) {
            keep(index, true);
        }
        keep(end - 1, end == points.size());
    }

    private void keep(int index, boolean wanted) {
        if (wanted && index >= 0 && (size == 0 || kept[size - 1] < index)) {
            kept[size++] = index;
        }
    }

    private static int[] range(int from, int to) {
        int[] all = new int[Math.max(0, to - from)];
        Arrays.setAll(all, i -> from + i);
        return all;
    }
}
