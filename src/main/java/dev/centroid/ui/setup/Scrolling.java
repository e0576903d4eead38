package dev.centroid.ui.setup;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls so that something can be seen. */
final class Scrolling {

    /** Left free above and below, so that what belongs to it is seen too. */
    private static final double MARGIN = 32;

    private Scrolling() {}

    /** Scrolls no further than is needed for a node within the pane to be seen; its upper end, where it is taller. */
    static void show(ScrollPane pane, Node node) {
        pane.applyCss();
        pane.layout();
        Bounds content = pane.getContent().localToScene(pane.getContent().getLayoutBounds());
        Bounds target = node.localToScene(node.getLayoutBounds());
        if (content == null || target == null) {
            return;
        }
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double from = target.getMinY() - content.getMinY() - MARGIN;
        double to = target.getMaxY() - content.getMinY() + MARGIN;
        if (from < top || to - from > seen) {
            top = from;
        } else if (to > top + seen) {
            top = to - seen;
        }
        pane.setVvalue(Math.max(0, Math.min(1, top / hidden)));
    }
}
