package dev.centroid.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;

/** One JFreeChart renderer for each kind of curve. */
final class CurveRenderers {

    private static final Shape MARK = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape DOT = new Rectangle2D.Double(-1.25, -1.25, 2.5, 2.5);
    private static final float BAND_ALPHA = 0.2f;

    private CurveRenderers() {}

    /** The renderer of a curve, for a dataset with that curve alone. */
    static XYItemRenderer of(Curve curve, ChartPalette palette) {
        XYLineAndShapeRenderer renderer =
                switch (curve.style()) {
                    case LINE -> new XYLineAndShapeRenderer(true, false);
                    case MARKED -> new XYLineAndShapeRenderer(true, true);
                    case DOTS -> new XYLineAndShapeRenderer(false, true);
                    case STEP -> new XYStepRenderer();
                    case BAND -> new DeviationRenderer(true, false);
                };
        if (curve.style() == CurveStyle.LINE || curve.style() == CurveStyle.MARKED) {
            renderer.setDrawSeriesLineAsPath(true);
        }
        Color colour = palette.slot(curve.slot());
        if (renderer instanceof DeviationRenderer band) {
            band.setAlpha(BAND_ALPHA);
            band.setSeriesFillPaint(0, colour);
        }
        renderer.setSeriesPaint(
                0, curve.weight() == CurveWeight.FAINT ? CurvePlot.pale(colour, faint(palette)) : colour);
        renderer.setSeriesStroke(0, stroke(curve.weight()));
        renderer.setSeriesShape(0, curve.style() == CurveStyle.DOTS ? DOT : MARK);
        renderer.setDefaultCreateEntities(false);
        return renderer;
    }

    private static int faint(ChartPalette palette) {
        return palette.dark() ? 110 : 90;
    }

    private static BasicStroke stroke(CurveWeight weight) {
        return switch (weight) {
            case NORMAL -> new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case FAINT -> new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED ->
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f);
        };
    }
}
