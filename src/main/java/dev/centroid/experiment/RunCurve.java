package dev.centroid.experiment;

import dev.centroid.run.Stage;

/**
 * A curve of a run, read from its logs. The arrays are handed over and changed by nobody.
 *
 * @param stage in which it was measured
 * @param way classes in an episode; 0 where it is no few-shot accuracy
 * @param shot support images per class; likewise
 * @param x epochs, steps or episodes of the stage, counted from 1
 * @param y values, without gaps
 */
public record RunCurve(Stage stage, int way, int shot, double[] x, double[] y) {

    /** The last x; 0 for a curve without points. */
    public double end() {
        return x.length == 0 ? 0 : x[x.length - 1];
    }

    /** Whether it is a few-shot accuracy. */
    public boolean isFewShot() {
        return way > 0;
    }
}
