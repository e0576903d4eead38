package dev.centroid.ui.datasets;

import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The image that is looked at, among those that are shown. */
public final class ImageWalk {

    /** The position of no image. */
    public static final int NOWHERE = -1;

    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(NOWHERE);
    private final BooleanProperty enlarged = new SimpleBooleanProperty();
    private int[] images = {};

    /** Where it stands among the images shown, from 0; {@link #NOWHERE} if none is looked at. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Whether it fills the place. */
    public BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /** The image that is looked at. */
    public OptionalInt image() {
        return position.get() == NOWHERE ? OptionalInt.empty() : OptionalInt.of(images[position.get()]);
    }

    /** How many images are shown. */
    public int size() {
        return images.length;
    }

    /** Other images are shown; the one looked at stays so, if it is among them. */
    void over(int[] others) {
        int kept = image().isPresent() ? indexOf(others, image().getAsInt()) : NOWHERE;
        // First nowhere: the same position now means another image.
        position.set(NOWHERE);
        images = others;
        position.set(kept);
        if (kept == NOWHERE) {
            enlarged.set(false);
        }
    }

    private static int indexOf(int[] images, int image) {
        for (int i = 0; i < images.length; i++) {
            if (images[i] == image) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Looks at the image at a position; one beyond the ends is the first or the last one. */
    public void goTo(int target) {
        if (images.length > 0) {
            position.set(Math.max(0, Math.min(images.length - 1, target)));
        }
    }

    /** Looks at an image, if it is among those shown. */
    void lookAt(int image) {
        int found = indexOf(images, image);
        if (found != NOWHERE) {
            position.set(found);
        }
    }

    /** Goes on by some images, back for a negative number; begins with the first one. */
    public void step(int by) {
        goTo(position.get() == NOWHERE ? 0 : position.get() + by);
    }

    /** Shows the image as large as the place, if one is looked at. */
    public void enlarge() {
        enlarged.set(position.get() != NOWHERE);
    }

    /** Goes one step back: from the large image to all of them, from there to none. */
    public void leave() {
        if (enlarged.get()) {
            enlarged.set(false);
        } else {
            position.set(NOWHERE);
        }
    }
}
