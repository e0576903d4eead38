package dev.centroid.ui.datasets;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The time of a drawing: which moment of it is shown, whether it goes on, and how fast. */
public final class Playback {

    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();
    private final DoubleProperty millis = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.ONCE);

    /** How long the drawing took, in milliseconds. */
    public ReadOnlyDoubleProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** The moment that is shown, in milliseconds since the drawing began. */
    public DoubleProperty millisProperty() {
        return millis;
    }

    /** Whether it goes on. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** How fast. */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** Another drawing: it stands still at its end, where all of it is on paper. */
    void load(double millisOfAll) {
        playing.set(false);
        // A slider cuts its value to its length: so the longer of the two lengths stands while the value changes.
        length.set(Math.max(length.get(), millisOfAll));
        millis.set(millisOfAll);
        length.set(millisOfAll);
    }

    /** Goes on, from the beginning where it was at its end; a drawing without length stands still. */
    public void play() {
        if (millis.get() >= length.get()) {
            millis.set(0);
        }
        playing.set(length.get() > 0);
    }

    /** Stands still. */
    public void pause() {
        playing.set(false);
    }

    /** Goes on, or stands still. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** So much time has passed, in milliseconds; at the end it stands still. */
    void advance(double elapsed) {
        if (playing.get()) {
            double next = millis.get() + elapsed * speed.get().factor();
            millis.set(Math.min(next, length.get()));
            if (next >= length.get()) {
                pause();
            }
        }
    }
}
