package dev.centroid.ui.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * A line that may go up and down many times within a pixel. Such a line is a solid area to the eye, and is drawn as one: a
 * bar for each column of pixels, from its lowest to its highest point. Stroking it as a path takes the software renderer half a
 * second, because every row of pixels then meets the outline thousands of times.
 */
final class NoisyLineRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    /** A line whose ups and downs sum to more than this many times its width is drawn as bars. */
    private static final double MOST_TRAVEL = 20;

    NoisyLineRenderer(boolean marks) {
        super(true, marks);
        setDrawSeriesLineAsPath(true);
    }

    @Override
    protected void drawFirstPassShape(Graphics2D g2, int pass, int series, int item, Shape shape) {
        if (getItemStroke(series, item) instanceof BasicStroke stroke
                && stroke.getDashArray() == null
                && travel(shape) > MOST_TRAVEL * shape.getBounds2D().getWidth()) {
            g2.setPaint(getItemPaint(series, item));
            g2.setStroke(stroke);
            Columns columns = new Columns(stroke.getLineWidth());
            visit(shape, columns::move, columns::line);
            columns.draw(g2);
        } else {
            super.drawFirstPassShape(g2, pass, series, item, shape);
        }
    }

    /** The sum of all ups and downs, in pixels. */
    static double travel(Shape shape) {
        double[] sum = new double[2];
        visit(shape, (x, y) -> sum[1] = y, (x, y) -> {
            sum[0] += Math.abs(y - sum[1]);
            sum[1] = y;
        });
        return sum[0];
    }

    private static void visit(Shape shape, Corner move, Corner line) {
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            (path.currentSegment(at) == PathIterator.SEG_MOVETO ? move : line).at(at[0], at[1]);
        }
    }

    /** A corner of the line. */
    @FunctionalInterface
    private interface Corner {
        void at(double x, double y);
    }

    /** The bars of a line, and what joins those that are far apart. */
    static final class Columns {

        /** Points were picked by columns of about this picture's; one of them may have been passed over. */
        private static final int NEAR = 3;

        private final double width;
        private final List<Rectangle2D> bars = new ArrayList<>();
        private final Path2D joins = new Path2D.Double();
        private double column = Double.NaN;
        private double low;
        private double high;
        private double lastX;
        private double lastY;

        Columns(double width) {
            this.width = width;
        }

        /** The line begins, or begins again after a gap. */
        void move(double x, double y) {
            end(column);
            begin(x, y);
        }

        /** The line goes on. */
        void line(double x, double y) {
            double next = Math.floor(x);
            if (next == column) {
                low = Math.min(low, y);
                high = Math.max(high, y);
                lastX = x;
                lastY = y;
                return;
            }
            double before = lastY;
            boolean near = next <= column + NEAR;
            if (!near) {
                joins.moveTo(lastX, lastY);
                joins.lineTo(x, y);
            }
            end(near ? next : column);
            begin(x, y);
            if (near) {
                low = Math.min(low, before);
                high = Math.max(high, before);
            }
        }

        private void begin(double x, double y) {
            column = Math.floor(x);
            low = y;
            high = y;
            lastX = x;
            lastY = y;
        }

        /** @param to the column that the bar reaches up to */
        private void end(double to) {
            if (!Double.isNaN(column)) {
                double half = width / 2;
                bars.add(new Rectangle2D.Double(column, low - half, Math.max(width, to - column), high - low + width));
                column = Double.NaN;
            }
        }

        /** The bars so far; ends the line. */
        List<Rectangle2D> bars() {
            end(column);
            return bars;
        }

        void draw(Graphics2D g2) {
            bars().forEach(g2::fill);
            g2.draw(joins);
        }
    }
}
