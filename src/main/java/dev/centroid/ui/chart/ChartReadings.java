package dev.centroid.ui.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** Decides where a chart is read: under the mouse, or where the keys have moved the reading line. */
final class ChartReadings {

    private final ChartSurface surface;
    private final ChartMouse mouse;
    private final ReadoutBox box;
    private final Source source;

    private double x = Double.NaN;
    private double mousePixel;
    private double pixelY;
    private boolean byMouse;

    /** What is read. */
    interface Source {

        /** The curves that are drawn. */
        List<Curve> curves();

        /** The stretch of x that is drawn. */
        Span seen();

        /** What to call an x. */
        DoubleFunction<String> xText();

        /** How to write a y. */
        AxisFormat yFormat();

        /** The colours. */
        ChartPalette palette();
    }

    ChartReadings(Pane over, ChartSurface surface, ChartMouse mouse, Source source) {
        this.surface = surface;
        this.mouse = mouse;
        this.source = source;
        this.box = new ReadoutBox(over, surface);
        over.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        over.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> stop());
        over.addEventHandler(MouseEvent.MOUSE_EXITED, event -> stopMouse());
    }

    /** Reads again after the picture has changed. */
    void refresh() {
        if (Double.isNaN(x) || mouse.isDragging()) {
            return;
        }
        if (byMouse) {
            x = surface.xAt(mousePixel);
        }
        box.show(
                Reading.at(source.curves(), x, source.seen()),
                source.xText(),
                source.yFormat(),
                source.palette(),
                pixelY);
    }

    private void moved(MouseEvent event) {
        if (!surface.isDrawn() || !surface.isInArea(event.getX(), event.getY())) {
            stopMouse();
            return;
        }
        byMouse = true;
        mousePixel = event.getX();
        pixelY = event.getY();
        x = surface.xAt(mousePixel);
        refresh();
    }

    private void stopMouse() {
        if (byMouse) {
            stop();
        }
    }

    /** Takes the reading line away; false if there was none. */
    boolean stop() {
        boolean was = !Double.isNaN(x);
        x = Double.NaN;
        box.hide();
        return was;
    }

    /** Moves the line to the next point that is drawn at another pixel. */
    void next(int direction) {
        if (!surface.isDrawn()) {
            return;
        }
        Span seen = source.seen();
        double pixel = seen.length() / surface.area().getWidth();
        double from = Double.isNaN(x) || !seen.contains(x) ? seen.at(0.5, false) : x;
        double best = Double.NaN;
        for (Curve curve : source.curves()) {
            Points points = curve.points();
            int at = direction > 0 ? points.firstFrom(from + pixel) : points.lastUpTo(from - pixel);
            if (at >= 0 && at < points.size() && !(Math.abs(points.x(at) - from) >= Math.abs(best - from))) {
                best = points.x(at);
            }
        }
        if (seen.contains(best)) {
            x = best;
            byMouse = false;
            pixelY = surface.area().getCenterY();
            refresh();
        }
    }

    /** The values that are shown, in words; empty while none are. */
    String text() {
        return box.isShowing() ? box.text() : "";
    }
}
