package dev.centroid.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Turns content into a JFreeChart: axes, colours, and the points that can be seen. */
final class CurvePlot {

    /** A logical font: the system finds one that has Chinese. */
    static final String FONT = Font.SANS_SERIF;

    /** Room for the second half of the last number of the x axis. */
    static final double RIGHT = 22;

    /** Room for the upper half of a number at the very top of the y axis. */
    private static final double TOP = 8;

    private static final Font TICKS = new Font(FONT, Font.PLAIN, 11);
    private static final Font LABELS = new Font(FONT, Font.PLAIN, 12);

    private CurvePlot() {}

    /**
     * A chart without title and legend on a transparent ground.
     *
     * @param width of the picture in pixels, to pick the points by
     * @param height of the picture in pixels
     * @param scale how much larger than usual text and lines are
     */
    static JFreeChart chart(
            ChartContent content, Zoom zoom, ChartPalette palette, int width, int height, double scale) {
        Span xs = zoom.xOf(content);
        Span ys = zoom.yOf(content);
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(xAxis(content, xs));
        plot.setRangeAxis(yAxis(content, ys));
        style(plot, palette, (float) scale);
        List<Curve> curves = content.curves();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            int[] kept = kept(curve, xs, ys, content.log(), width, height);
            plot.setDataset(i, new CurveDataset(curve, kept, content.log()));
            plot.setRenderer(i, CurveRenderers.of(curve, palette, (float) scale));
        }
        JFreeChart chart = new JFreeChart("", LABELS, plot, false);
        chart.setTitle((String) null);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(TOP, 4, 4, RIGHT * scale));
        return chart;
    }

    private static int[] kept(Curve curve, Span xs, Span ys, boolean log, int width, int height) {
        Points points = curve.points();
        return switch (curve.style()) {
            case DOTS -> DownSampler.dots(points, xs, ys, log, width / CurveRenderers.DOT, height / CurveRenderers.DOT);
            // JFreeChart cannot leave a gap in a band.
            case BAND ->
                Arrays.stream(DownSampler.line(points, xs, log, width))
                        .filter(i -> Double.isFinite(points.y(i)) && (!log || points.y(i) > 0))
                        .toArray();
            case LINE, STEP, MARKED -> DownSampler.line(points, xs, log, width);
        };
    }

    private static ValueAxis xAxis(ChartContent content, Span span) {
        NumberAxis axis = new NumberAxis(content.xLabel());
        axis.setRange(span.low(), span.high());
        number(axis, content.xFormat());
        return axis;
    }

    private static ValueAxis yAxis(ChartContent content, Span span) {
        if (content.log()) {
            DecadeAxis axis = new DecadeAxis(content.yLabel(), content.yFormat());
            axis.setRange(span.low(), span.high());
            return axis;
        }
        NumberAxis axis = new NumberAxis(content.yLabel());
        axis.setRange(span.low(), span.high());
        number(axis, content.yFormat());
        return axis;
    }

    private static void number(NumberAxis axis, AxisFormat format) {
        axis.setNumberFormatOverride(format.ticks());
        if (format == AxisFormat.WHOLE) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
    }

    private static void style(XYPlot plot, ChartPalette palette, float scale) {
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelFont(LABELS.deriveFont(LABELS.getSize2D() * scale));
            axis.setLabelPaint(palette.text());
            axis.setTickLabelFont(TICKS.deriveFont(TICKS.getSize2D() * scale));
            axis.setTickLabelPaint(palette.mutedText());
            axis.setAxisLinePaint(palette.axis());
            axis.setTickMarkPaint(palette.axis());
            axis.setTickLabelInsets(new RectangleInsets(3, 5, 3, 5));
        }
        plot.getRangeAxis().setAxisLineVisible(false);
        plot.getRangeAxis().setTickMarksVisible(false);
    }

    /** A colour, more transparent. */
    static Color pale(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
