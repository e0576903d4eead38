package dev.centroid.experiment;

import dev.centroid.experiment.folder.LogReader;
import java.nio.file.Path;

/**
 * How far a run has come and how fast it went, from its finished epochs.
 *
 * @param epochs finished epochs of both stages
 * @param seconds wall time of these, with their validations and without pauses
 * @param imagesPerSecond training throughput, mean over these; NaN before the first
 */
public record RunPace(int epochs, double seconds, double imagesPerSecond) {

    /**
     * Reads the epochs.
     *
     * @param metrics {@code metrics.csv}, which another process may be writing
     * @throws dev.centroid.problem.ProblemException if it cannot be read
     */
    public static RunPace read(Path metrics) {
        double[] sums = new double[2];
        int[] epochs = new int[1];
        LogReader.read(metrics, row -> {
            epochs[0]++;
            sums[0] += row.number("seconds");
            sums[1] += row.number("images_per_second");
        });
        return new RunPace(epochs[0], epochs[0] == 0 ? Double.NaN : sums[0], sums[1] / epochs[0]);
    }
}
