package dev.centroid.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYDotRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;

/** One JFreeChart renderer for each kind of curve. */
final class CurveRenderers {

    private static final Shape MARK = new Ellipse2D.Double(-3.5, -3.5, 7, 7);

    /** Width of a dot in pixels. */
    static final int DOT = 3;

    private static final float BAND_ALPHA = 0.2f;

    private CurveRenderers() {}

    /** The renderer of a curve, for a dataset with that curve alone. */
    static XYItemRenderer of(Curve curve, ChartPalette palette, float scale) {
        AbstractXYItemRenderer renderer =
                switch (curve.style()) {
                    case LINE -> new NoisyLineRenderer(false);
                    case MARKED -> new NoisyLineRenderer(true);
                    case DOTS -> dots(Math.round(DOT * scale));
                    case STEP -> new XYStepRenderer();
                    case BAND -> band(palette.slot(curve.slot()));
                };
        Color colour = palette.slot(curve.slot());
        renderer.setSeriesPaint(
                0, curve.weight() == CurveWeight.FAINT ? CurvePlot.pale(colour, faint(palette)) : colour);
        renderer.setSeriesStroke(0, stroke(curve.weight(), scale));
        renderer.setSeriesShape(0, MARK);
        renderer.setDefaultCreateEntities(false);
        return renderer;
    }

    /** Small squares on whole pixels: with thousands of them, circles would take longer than the rest of the chart. */
    private static XYDotRenderer dots(int size) {
        XYDotRenderer renderer = new XYDotRenderer();
        renderer.setDotWidth(size);
        renderer.setDotHeight(size);
        renderer.setLegendShape(new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        return renderer;
    }

    private static DeviationRenderer band(Color colour) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND_ALPHA);
        renderer.setSeriesFillPaint(0, colour);
        return renderer;
    }

    private static int faint(ChartPalette palette) {
        return palette.dark() ? 110 : 90;
    }

    private static BasicStroke stroke(CurveWeight weight, float scale) {
        return switch (weight) {
            case NORMAL -> new BasicStroke(2f * scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case FAINT -> new BasicStroke(scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED ->
                new BasicStroke(
                        1.6f * scale,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1f,
                        new float[] {6f * scale, 4f * scale},
                        0f);
        };
    }
}
