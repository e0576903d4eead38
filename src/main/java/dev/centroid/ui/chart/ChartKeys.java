package dev.centroid.ui.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard on a chart that has the focus. */
final class ChartKeys {

    private static final double PAN = 0.1;
    private static final double ZOOM = 0.8;

    private final Navigation navigation;
    private final ChartActions actions;

    ChartKeys(Navigation navigation, ChartActions actions) {
        this.navigation = navigation;
        this.actions = actions;
    }

    /** Does what a key stands for and consumes it; leaves all others alone. */
    void pressed(KeyEvent event) {
        boolean known = event.isShortcutDown() ? withControl(event) : plain(event);
        if (known) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        switch (event.getCode()) {
            case C -> {
                if (event.isShiftDown()) {
                    actions.copyValues();
                } else {
                    actions.copyPicture();
                }
            }
            case LEFT -> actions.readNext(-1);
            case RIGHT -> actions.readNext(1);
            default -> {
                return zoom(event);
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> navigation.pan(-PAN, 0);
            case RIGHT -> navigation.pan(PAN, 0);
            case DOWN -> navigation.pan(0, -PAN);
            case UP -> navigation.pan(0, PAN);
            case DIGIT0, NUMPAD0, HOME -> navigation.reset();
            case H -> actions.toggleHand();
            case L -> actions.toggleLog();
            case E -> actions.enlarge();
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                actions.showMenu();
            }
            case CONTEXT_MENU -> actions.showMenu();
            case ESCAPE -> {
                return actions.stopReading() || actions.shrink();
            }
            default -> {
                return zoom(event);
            }
        }
        return true;
    }

    /**
     * Zooms the x axis while y follows the data, else both: the middle of y is seldom where the curve is. With Ctrl y alone.
     * Plus and minus lie on different keys in different countries: the letter counts where the key does not.
     */
    private boolean zoom(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean in = code == KeyCode.PLUS
                || code == KeyCode.ADD
                || code == KeyCode.EQUALS
                || event.getText().equals("+");
        if (!in && code != KeyCode.MINUS && code != KeyCode.SUBTRACT) {
            return false;
        }
        double factor = in ? ZOOM : 1 / ZOOM;
        if (event.isShortcutDown() || navigation.zoom().y() != null) {
            navigation.zoomY(factor, 0.5);
        }
        if (!event.isShortcutDown()) {
            navigation.zoomX(factor, 0.5);
        }
        return true;
    }
}
