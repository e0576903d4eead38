package dev.centroid.ui.datasets;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Lets a drawing's time pass as long as it is played and seen, and nobody holds the slider. */
final class StrokeTimer extends AnimationTimer {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NOT_YET = -1;

    private final Node seen;
    private final Slider slider;
    private final Playback playback;
    private long before = NOT_YET;

    StrokeTimer(Node seen, Slider slider, Playback playback) {
        this.seen = seen;
        this.slider = slider;
        this.playback = playback;
    }

    /** Begins or ends. */
    void run(boolean on) {
        before = NOT_YET;
        if (on) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        if (!isSeen()) {
            playback.pause();
            return;
        }
        long elapsed = before == NOT_YET ? 0 : now - before;
        before = now;
        if (!slider.isValueChanging()) {
            playback.advance(elapsed / NANOS_PER_MILLI);
        }
    }

    private boolean isSeen() {
        Window window = seen.getScene() == null ? null : seen.getScene().getWindow();
        boolean open = window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
        for (Node node = seen; open && node != null; node = node.getParent()) {
            open = node.isVisible();
        }
        return open;
    }
}
