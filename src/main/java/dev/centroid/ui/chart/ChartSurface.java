package dev.centroid.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The picture of a chart. Draws at most once in each pulse, however often it is changed in between, and not at all while it is
 * hidden, as behind another tab.
 */
final class ChartSurface extends Pane {

    private static final double SMALLEST = 40;
    private static final double PREFERRED_WIDTH = 420;
    private static final double PREFERRED_HEIGHT = 240;

    private final ChartCanvas canvas = new ChartCanvas(new JFreeChart(new XYPlot()));
    private final InvalidationListener onceVisible = this::becameVisible;

    private ChartContent content = new ChartContent("", "", AxisFormat.NUMBER, "", AxisFormat.NUMBER, false, List.of());
    private Zoom zoom = Zoom.NONE;
    private ChartPalette palette = ChartPalette.LIGHT;
    private double scale = 1;
    private JFreeChart chart;
    private Rectangle2D area = new Rectangle2D.Double();
    private boolean stale = true;
    private boolean waiting;
    private Runnable afterDrawing = () -> {};

    ChartSurface() {
        getStyleClass().add("chart-surface");
        setMinSize(SMALLEST, SMALLEST);
        // Managed, the canvas would make its own last size the size that this node prefers.
        canvas.setManaged(false);
        setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
        canvas.setMouseTransparent(true);
        canvas.setTooltipEnabled(false);
        // Coloured fringes look wrong on a transparent canvas.
        canvas.getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.GRAY);
        canvas.setChart(null);
        getChildren().add(canvas);
    }

    /** What to draw from the next pulse on. */
    void show(ChartContent newContent, Zoom newZoom, ChartPalette newPalette, double newScale) {
        content = newContent;
        zoom = newZoom;
        palette = newPalette;
        scale = newScale;
        redraw();
    }

    /** Called after each drawing, when {@link #area()} is up to date. */
    void setAfterDrawing(Runnable action) {
        afterDrawing = action;
    }

    /** Draws again in the next pulse. */
    void redraw() {
        stale = true;
        requestLayout();
    }

    /** Where the curves are, in pixels of this node; empty before the first drawing. */
    Rectangle2D area() {
        return area;
    }

    /** Whether a place on this node lies among the curves. */
    boolean isInArea(double px, double py) {
        return area.contains(px, py);
    }

    /** The x drawn at a pixel. */
    double xAt(double px) {
        return axis(true).java2DToValue(px, area, RectangleEdge.BOTTOM);
    }

    /** The y drawn at a pixel. */
    double yAt(double py) {
        return axis(false).java2DToValue(py, area, RectangleEdge.LEFT);
    }

    /** The pixel where values are drawn. */
    Point2D pixelOf(double x, double y) {
        return new Point2D(
                axis(true).valueToJava2D(x, area, RectangleEdge.BOTTOM),
                axis(false).valueToJava2D(y, area, RectangleEdge.LEFT));
    }

    /** Whether something has been drawn, so that pixels and values can be turned into each other. */
    boolean isDrawn() {
        return chart != null && area.getWidth() > 0;
    }

    private ValueAxis axis(boolean domain) {
        XYPlot plot = chart.getXYPlot();
        return domain ? plot.getDomainAxis() : plot.getRangeAxis();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        boolean resized = width != canvas.getWidth() || height != canvas.getHeight();
        if ((stale || resized) && width >= SMALLEST && height >= SMALLEST) {
            Node hidden = hiddenNode();
            if (hidden == null) {
                draw(width, height);
            } else if (!waiting) {
                waiting = true;
                hidden.visibleProperty().addListener(onceVisible);
            }
        }
    }

    private void draw(double width, double height) {
        stale = false;
        chart = CurvePlot.chart(content, zoom, palette, (int) width, (int) height, scale);
        // The canvas draws at each change of its size and of its chart: without a chart it is resized for nothing.
        canvas.setChart(null);
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.setChart(chart);
        area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        afterDrawing.run();
    }

    /** This node or the one of its parents that hides it; null if it is shown. */
    private Node hiddenNode() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return node;
            }
        }
        return null;
    }

    private void becameVisible(Observable visible) {
        visible.removeListener(onceVisible);
        waiting = false;
        requestLayout();
    }
}
