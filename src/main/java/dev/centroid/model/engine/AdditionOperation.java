package dev.centroid.model.engine;

import java.util.List;

/** The sum of a residual block's two branches. */
final class AdditionOperation implements Operation {

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray left = inputs.get(0);
        PooledArray right = inputs.get(1);
        PooledArray result = left.isSole() ? left.hold() : pass.pool().takeLike(left);
        Ops.add(left.values(), right.values(), result.values());
        left.letGo();
        right.letGo();
        return result;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        return List.of(gradient, gradient.hold());
    }
}
