package dev.centroid.experiment;

import dev.centroid.run.Stage;
import java.util.Map;

/**
 * What an experiment will cost, roughly: from a few training steps on noise.
 *
 * @param parameters trained parameters of the backbone
 * @param imagesPerSecond training throughput of the network alone
 * @param threads CPU threads it was measured with
 * @param epochSeconds time of the training steps of an epoch, by stage; validation comes on top
 * @param memoryBytes native memory of the largest step, beside the Java heap
 */
public record CostEstimate(
        long parameters, double imagesPerSecond, int threads, Map<Stage, Double> epochSeconds, long memoryBytes) {

    /** Copies the map. */
    public CostEstimate {
        epochSeconds = Map.copyOf(epochSeconds);
    }
}
