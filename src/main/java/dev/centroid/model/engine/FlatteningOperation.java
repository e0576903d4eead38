package dev.centroid.model.engine;

import java.util.List;

/** [B, C, H, W] → [B, C·H·W]: the same numbers under another shape, since all arrays are row-major without gaps. */
final class FlatteningOperation implements Operation {

    private long[] inputShape;

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray input = inputs.get(0);
        long[] shape = input.values().shape();
        if (pass.isTraining()) {
            inputShape = shape;
        }
        return shaped(input, pass, shape[0], input.values().length() / shape[0]);
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        return List.of(shaped(gradient, pass, inputShape));
    }

    /** A copy: the pool knows its arrays by their shapes. */
    private static PooledArray shaped(PooledArray from, Pass pass, long... shape) {
        PooledArray result = pass.pool().take(shape);
        result.values().assign(from.values().reshape('c', shape));
        from.letGo();
        return result;
    }
}
