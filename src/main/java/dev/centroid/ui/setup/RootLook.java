package dev.centroid.ui.setup;

import dev.centroid.data.pack.DatasetLook;
import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the dataset root.
 *
 * @param looking whether somebody is looking now
 * @param found what lies there
 * @param problems why it cannot be used
 */
public record RootLook(boolean looking, Optional<DatasetLook> found, List<Problem> problems) {

    /** Nothing is known, since the dataset section is wrong. */
    static final RootLook NONE = new RootLook(false, Optional.empty(), List.of());

    /** Somebody looks. */
    static final RootLook LOOKING = new RootLook(true, Optional.empty(), List.of());

    /** Copies the list. */
    public RootLook {
        problems = List.copyOf(problems);
    }

    static RootLook of(DatasetLook found) {
        return new RootLook(false, Optional.of(found), List.of());
    }

    static RootLook of(List<Problem> problems) {
        return new RootLook(false, Optional.empty(), problems);
    }
}
