package dev.centroid.ui.chart;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Zooms and pans a chart. Plain arithmetic behind one property; shares are of the stretch that is seen, 0..1. */
final class Navigation {

    private final ReadOnlyObjectWrapper<Zoom> zoom = new ReadOnlyObjectWrapper<>(Zoom.NONE);
    private final Supplier<ChartContent> content;

    Navigation(Supplier<ChartContent> content) {
        this.content = content;
    }

    ReadOnlyObjectProperty<Zoom> zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    Zoom zoom() {
        return zoom.get();
    }

    /** Both axes follow the data again. */
    void reset() {
        zoom.set(Zoom.NONE);
    }

    /** Back to what was seen before, for a drag that starts there. */
    void to(Zoom earlier) {
        zoom.set(earlier);
    }

    /**
     * Shows a rectangle.
     *
     * @param x null to leave the x axis as it is
     * @param y null to leave the y axis as it is
     */
    void to(Span x, Span y) {
        zoom.set(new Zoom(x == null ? zoom().x() : x, y == null ? zoom().y() : y));
    }

    /** Zooms the x axis; all the way out it follows the data again. */
    void zoomX(double factor, double share) {
        Span now = zoom().xOf(content.get()).zoomed(factor, share, false);
        zoom.set(new Zoom(unlessAll(now, new Zoom(null, null).xOf(content.get())), zoom().y()));
    }

    /** Zooms the y axis; all the way out it follows the data again. */
    void zoomY(double factor, double share) {
        Span now = zoom().yOf(content.get()).zoomed(factor, share, content.get().log());
        zoom.set(new Zoom(zoom().x(), unlessAll(now, new Zoom(zoom().x(), null).yOf(content.get()))));
    }

    /** Moves on by shares of what is seen; an axis that is not moved stays as it is. */
    void pan(double shareX, double shareY) {
        Span x = shareX == 0 ? zoom().x() : zoom().xOf(content.get()).panned(shareX, false);
        Span y = shareY == 0
                ? zoom().y()
                : zoom().yOf(content.get()).panned(shareY, content.get().log());
        zoom.set(new Zoom(x, y));
    }

    private static Span unlessAll(Span now, Span all) {
        return now.low() <= all.low() && now.high() >= all.high() ? null : now;
    }
}
