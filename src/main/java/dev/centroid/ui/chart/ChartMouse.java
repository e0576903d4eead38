package dev.centroid.ui.chart;

import java.awt.geom.Rectangle2D;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The mouse on a chart: dragging zooms to a rectangle; with Ctrl, the middle button or in hand mode it pans. The wheel zooms
 * about the mouse; over an axis, or with Shift, one axis alone. A double click shows everything.
 */
final class ChartMouse {

    /** A drag shorter than this is a click; a rectangle flatter than this zooms one axis. */
    private static final double SHORTEST = 8;

    /** What one unit of the wheel (40 for a notch) does. */
    private static final double PER_WHEEL_UNIT = 0.995;

    private final ChartSurface surface;
    private final Navigation navigation;
    private final BooleanProperty hand;
    private final Rectangle frame = new Rectangle();

    private double startX;
    private double startY;
    private Zoom startZoom;
    private boolean zooming;
    private boolean panning;

    /**
     * Listens on a pane that lies over the surface, of the same size.
     *
     * @param hand whether plain dragging pans
     */
    ChartMouse(Pane over, ChartSurface surface, Navigation navigation, BooleanProperty hand) {
        this.surface = surface;
        this.navigation = navigation;
        this.hand = hand;
        frame.getStyleClass().add("chart-zoom-frame");
        frame.setManaged(false);
        frame.setVisible(false);
        over.getChildren().add(frame);
        over.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        over.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        over.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        over.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        over.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        over.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> over.setCursor(
                        !isOver(event.getX(), event.getY())
                                ? Cursor.DEFAULT
                                : hand.get() ? Cursor.OPEN_HAND : Cursor.CROSSHAIR));
    }

    /** Whether a drag is under way, during which no values are shown. */
    boolean isDragging() {
        return zooming || panning;
    }

    private boolean isOver(double x, double y) {
        return surface.isDrawn() && surface.isInArea(x, y);
    }

    private void pressed(MouseEvent event) {
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        boolean middle = event.getButton() == MouseButton.MIDDLE;
        if (isOver(event.getX(), event.getY()) && (primary || middle)) {
            startX = event.getX();
            startY = event.getY();
            startZoom = navigation.zoom();
            panning = middle || event.isShortcutDown() || hand.get();
            zooming = !panning;
        }
    }

    private void dragged(MouseEvent event) {
        Rectangle2D area = surface.area();
        if (panning) {
            navigation.to(startZoom);
            navigation.pan((startX - event.getX()) / area.getWidth(), (event.getY() - startY) / area.getHeight());
        } else if (zooming) {
            double x = Math.max(area.getMinX(), Math.min(area.getMaxX(), event.getX()));
            double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), event.getY()));
            frame.setX(Math.min(startX, x));
            frame.setWidth(Math.abs(x - startX));
            frame.setY(Math.min(startY, y));
            frame.setHeight(Math.abs(y - startY));
            flatten(area);
            frame.setVisible(frame.getWidth() >= SHORTEST || frame.getHeight() >= SHORTEST);
        }
    }

    /** A flat or narrow rectangle means one axis only and shows that. */
    private void flatten(Rectangle2D area) {
        if (frame.getHeight() < SHORTEST && frame.getWidth() >= SHORTEST) {
            frame.setY(area.getMinY());
            frame.setHeight(area.getHeight());
        } else if (frame.getWidth() < SHORTEST && frame.getHeight() >= SHORTEST) {
            frame.setX(area.getMinX());
            frame.setWidth(area.getWidth());
        }
    }

    private void released(MouseEvent event) {
        if (zooming && frame.isVisible()) {
            boolean allX = frame.getWidth() >= surface.area().getWidth();
            boolean allY = frame.getHeight() >= surface.area().getHeight();
            Span x = span(surface.xAt(frame.getX()), surface.xAt(frame.getX() + frame.getWidth()));
            Span y = span(surface.yAt(frame.getY() + frame.getHeight()), surface.yAt(frame.getY()));
            navigation.to(allX ? null : x, allY ? null : y);
        }
        zooming = false;
        panning = false;
        frame.setVisible(false);
    }

    /** Null where two pixels can no longer be told apart. */
    private static Span span(double low, double high) {
        return low < high ? new Span(low, high) : null;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            navigation.reset();
        }
    }

    private void scrolled(ScrollEvent event) {
        // With Shift the toolkit turns the wheel sideways.
        double wheel = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (!surface.isDrawn() || wheel == 0 || isDragging()) {
            return;
        }
        Rectangle2D area = surface.area();
        double factor = Math.pow(PER_WHEEL_UNIT, wheel);
        double shareX = (event.getX() - area.getMinX()) / area.getWidth();
        double shareY = (area.getMaxY() - event.getY()) / area.getHeight();
        boolean besideX = shareX < 0 || shareX > 1;
        boolean besideY = shareY < 0 || shareY > 1;
        if (!besideX) {
            navigation.zoomX(factor, shareX);
        }
        if (!besideY && !event.isShiftDown()) {
            navigation.zoomY(factor, shareY);
        }
        event.consume();
    }
}
