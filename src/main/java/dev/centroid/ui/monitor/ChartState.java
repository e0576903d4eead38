package dev.centroid.ui.monitor;

import dev.centroid.run.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What one chart shows.
 *
 * @param stage whose curves; empty without a run
 * @param stepsPerEpoch of that stage; 0 while it is not known
 * @param lines in drawing order
 * @param emptyKey bundle key of why there are none; empty where there are some
 */
record ChartState(Optional<Stage> stage, int stepsPerEpoch, List<DrawnLine> lines, String emptyKey) {

    /** Nothing to draw. */
    static ChartState empty(Stage stage, String why) {
        return new ChartState(Optional.ofNullable(stage), 0, List.of(), why);
    }
}
