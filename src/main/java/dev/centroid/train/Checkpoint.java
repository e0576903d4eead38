package dev.centroid.train;

import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A checkpoint in memory.
 *
 * @param info what it says about itself
 * @param backbone the graph with its weights; the receiver owns it
 * @param memory heads and optimizer state
 */
public record Checkpoint(CheckpointInfo info, ComputationGraph backbone, StageMemory memory) {}
