package dev.centroid.ui.datasets;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that walk from image to image, small or large. */
final class GridKeys {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ImageWalk walk;
    private final ImageGrid grid;
    private final Runnable onCopy;

    GridKeys(ImageWalk walk, ImageGrid grid, Runnable onCopy) {
        this.walk = walk;
        this.grid = grid;
        this.onCopy = onCopy;
    }

    void listen(ListView<Integer> list) {
        // A filter: the list itself would scroll by rows.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (hear(event)) {
                event.consume();
            }
        });
    }

    private boolean hear(KeyEvent event) {
        if (COPY.match(event)) {
            onCopy.run();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        // One large image has no row below it.
        boolean large = walk.enlargedProperty().get();
        int row = large ? 1 : grid.columns();
        switch (event.getCode()) {
            case RIGHT -> walk.step(1);
            case LEFT -> walk.step(-1);
            case DOWN -> walk.step(row);
            case UP -> walk.step(-row);
            case PAGE_DOWN -> walk.step(grid.visibleRows() * grid.columns());
            case PAGE_UP -> walk.step(-grid.visibleRows() * grid.columns());
            case HOME -> walk.goTo(0);
            case END -> walk.goTo(walk.size() - 1);
            case ENTER, SPACE -> enlargeOrBack(large);
            case ESCAPE -> walk.leave();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enlargeOrBack(boolean large) {
        if (large) {
            walk.leave();
        } else {
            walk.enlarge();
        }
    }
}
