package dev.centroid.ui.common;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls something again and again on the screen's thread. A test calls it by hand instead. */
@FunctionalInterface
public interface Ticker {

    /** A ticker on the FX thread. */
    Ticker ON_SCREEN = (millis, action) -> {
        Timeline timeline = new Timeline(new KeyFrame(Duration.millis(millis), e -> action.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        return timeline::stop;
    };

    /**
     * Calls {@code action} every {@code millis} milliseconds.
     *
     * @return stops it
     */
    Runnable every(double millis, Runnable action);
}
