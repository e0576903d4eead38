package dev.centroid.train;

import java.util.Map;

/**
 * Heads and optimizer memory of a stage, as a checkpoint keeps them.
 *
 * @param heads parameters by name
 * @param optimizers memory by what is updated
 */
public record StageMemory(Map<String, float[]> heads, Map<String, OptimizerState> optimizers) {

    /** Of a stage that begins. */
    public static final StageMemory FRESH = new StageMemory(Map.of(), Map.of());

    /** Whether the stage begins rather than goes on. */
    public boolean isFresh() {
        return heads.isEmpty() && optimizers.isEmpty();
    }

    /** A head's parameters; the caller may change the array. */
    float[] head(String name) {
        float[] values = heads.get(name);
        if (values == null) {
            throw new IllegalArgumentException("the checkpoint has no " + name);
        }
        return values.clone();
    }

    /** The optimizer's memory for a vector of {@code size} values, fresh where the stage begins. */
    OptimizerState optimizer(String name, OptimizerSpec spec, int size) {
        OptimizerState state = optimizers.get(name);
        if (state == null && !isFresh()) {
            throw new IllegalArgumentException("the checkpoint has no optimizer state for " + name);
        }
        return state == null ? OptimizerState.forRule(spec, size) : state;
    }
}
