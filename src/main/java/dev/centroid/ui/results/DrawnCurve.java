package dev.centroid.ui.results;

import dev.centroid.experiment.RunOverview;
import dev.centroid.ui.chart.Points;

/**
 * A curve of a run as it is drawn.
 *
 * @param run whose
 * @param way classes in an episode; 0 where it is no few-shot accuracy
 * @param shot support images per class; likewise
 * @param number of this curve among those of its run, from 0
 * @param slot colour of the run
 * @param raw as it was measured
 * @param smooth the same smoothed; equal to {@code raw} where nothing is
 */
record DrawnCurve(RunOverview run, int way, int shot, int number, int slot, Points raw, Points smooth) {

    /** Names the curve for as long as its run is selected. */
    String id() {
        return run.folder() + "#" + number;
    }

    /** Whether a smoothed line stands beside the measured one. */
    boolean isSmoothed() {
        return smooth != raw;
    }
}
