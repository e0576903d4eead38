package dev.centroid.train;

/**
 * The best validation so far.
 *
 * @param epoch epochs finished when it was measured, at least 1
 * @param accuracy few-shot accuracy of the first validation task, 0..1
 */
public record BestSoFar(int epoch, double accuracy) {}
