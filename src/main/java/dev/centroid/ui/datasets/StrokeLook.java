package dev.centroid.ui.datasets;

import dev.centroid.data.pack.SampleImage;
import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.StrokeFit;
import dev.centroid.problem.Problem;
import java.util.List;

/** What is known about how an image was written. */
public sealed interface StrokeLook {

    /** Nothing to say: no image is looked at, or its kind has no strokes. */
    record Nothing() implements StrokeLook {}

    /**
     * Its strokes are known.
     *
     * @param drawing how it was written
     * @param fit whether strokes and image belong together
     * @param image its pixels
     */
    record Written(PenDrawing drawing, StrokeFit fit, SampleImage image) implements StrokeLook {}

    /**
     * It could have strokes and has none.
     *
     * @param set the set of strokes that tells of it
     * @param there whether that set lies beside the images
     */
    record Without(String set, boolean there) implements StrokeLook {}

    /**
     * Its strokes cannot be read.
     *
     * @param problems why
     */
    record Damaged(List<Problem> problems) implements StrokeLook {
        /** Copies the list. */
        public Damaged {
            problems = List.copyOf(problems);
        }
    }
}
