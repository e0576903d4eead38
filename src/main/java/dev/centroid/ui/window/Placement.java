package dev.centroid.ui.window;

import dev.centroid.ui.common.Settings;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where the window is shown: where it was, moved and shrunk so that all of it lies on a screen that is there now. */
final class Placement {

    static final double LEAST_WIDTH = 860;
    static final double LEAST_HEIGHT = 560;

    private static final double FIRST_WIDTH = 1500;
    private static final double FIRST_HEIGHT = 940;
    /** A first window leaves a rim of the screen free. */
    private static final double FIRST_SHARE = 0.94;
    /** With less of it in sight, nobody would find it. */
    private static final double SEEN = 60;

    private Placement() {}

    /**
     * Where to.
     *
     * @param last where it was; null at the first start
     * @param screens the usable area of each screen, the primary one first
     */
    static Settings.Frame of(Settings.Frame last, List<Rectangle2D> screens) {
        Rectangle2D primary = screens.get(0);
        if (last == null) {
            double width = Math.min(FIRST_WIDTH, primary.getWidth() * FIRST_SHARE);
            double height = Math.min(FIRST_HEIGHT, primary.getHeight() * FIRST_SHARE);
            return centred(width, height, false, primary);
        }
        double width = atLeast(LEAST_WIDTH, last.width());
        double height = atLeast(LEAST_HEIGHT, last.height());
        return screens.stream()
                .filter(screen -> overlap(last.x(), width, screen.getMinX(), screen.getMaxX()) >= SEEN
                        && overlap(last.y(), height, screen.getMinY(), screen.getMaxY()) >= SEEN)
                .max(Comparator.comparingDouble(screen -> overlap(last.x(), width, screen.getMinX(), screen.getMaxX())
                        * overlap(last.y(), height, screen.getMinY(), screen.getMaxY())))
                .map(screen -> within(last, width, height, screen))
                .orElseGet(() -> centred(width, height, last.maximised(), primary));
    }

    private static double atLeast(double least, double value) {
        return value >= least ? value : least;
    }

    private static double overlap(double from, double length, double low, double high) {
        return Math.min(from + length, high) - Math.max(from, low);
    }

    private static Settings.Frame within(Settings.Frame last, double width, double height, Rectangle2D screen) {
        double w = Math.min(width, screen.getWidth());
        double h = Math.min(height, screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(last.x(), screen.getMaxX() - w));
        double y = Math.max(screen.getMinY(), Math.min(last.y(), screen.getMaxY() - h));
        return new Settings.Frame(x, y, w, h, last.maximised());
    }

    private static Settings.Frame centred(double width, double height, boolean maximised, Rectangle2D screen) {
        double w = Math.min(width, screen.getWidth());
        double h = Math.min(height, screen.getHeight());
        return new Settings.Frame(
                screen.getMinX() + (screen.getWidth() - w) / 2,
                screen.getMinY() + (screen.getHeight() - h) / 2,
                w,
                h,
                maximised);
    }
}
