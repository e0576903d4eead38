package dev.centroid.model.engine;

import java.util.List;

/** [B, C, H, W] → [B, C·H·W]: nothing to compute, since all arrays are row-major without gaps. */
final class FlatteningOperation implements Operation {

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        return inputs.get(0);
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        return List.of(gradient);
    }
}
