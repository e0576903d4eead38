package dev.centroid.ui.datasets;

import dev.centroid.data.ImageShape;
import dev.centroid.problem.Problem;
import java.util.List;
import javafx.scene.image.Image;

/**
 * An image for the screen, or why there is none.
 *
 * @param picture at most as large as was asked for; null where it cannot be read
 * @param original its shape where it lies; null where it cannot be read
 * @param problems why it cannot be read
 */
record Thumbnail(Image picture, ImageShape original, List<Problem> problems) {

    Thumbnail {
        problems = List.copyOf(problems);
    }

    boolean isReadable() {
        return picture != null;
    }

    /** Whether it is of one channel. */
    boolean isInk() {
        return original != null && original.channels() == 1;
    }
}
