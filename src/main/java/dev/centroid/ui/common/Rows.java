package dev.centroid.ui.common;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Lists whose rows hold several things that can be chosen. */
public final class Rows {

    private Rows() {}

    /** The first row that is seen; 0 before the list is shown. */
    public static int first(ListView<?> list) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            return flow.getFirstVisibleCell().getIndex();
        }
        return 0;
    }

    /** Scrolls as little as needed for a row to be seen in full. */
    public static void reveal(ListView<?> list, int row) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        if (first == null || last == null || row < 0) {
            return;
        }
        // The outer rows may be cut off.
        if (row <= first.getIndex()) {
            flow.scrollTo(row);
        } else if (row >= last.getIndex()) {
            flow.scrollTo(Math.max(0, row - (last.getIndex() - first.getIndex()) + 1));
        }
    }
}
