package dev.centroid.ui.episodes;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The number of a class in its episode on a colour of its own: the number tells classes apart where colours do not. */
final class ClassTag extends Label {

    /** Neighbouring numbers get hues far apart, however many there are. */
    private static final double GOLDEN_ANGLE = 137.508;

    private static final double FIRST_HUE = 215;
    private static final double CIRCLE = 360;

    ClassTag() {
        getStyleClass().add("class-tag");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Shows a class, by its 0-based label. */
    void show(int label) {
        setText(Integer.toString(label + 1));
        setStyle("-fx-background-color: " + colour(label) + ";");
    }

    /** The colour of a class in CSS: dark enough for white on it. */
    static String colour(int label) {
        return String.format(Locale.ROOT, "hsb(%.0f, 70%%, 62%%)", (FIRST_HUE + label * GOLDEN_ANGLE) % CIRCLE);
    }
}
