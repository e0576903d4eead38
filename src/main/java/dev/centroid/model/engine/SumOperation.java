package dev.centroid.model.engine;

import java.util.Collections;
import java.util.List;

/** The sum of one or more values of the same shape, such as a residual block's two branches. */
final class SumOperation implements Operation {

    private final int count;

    SumOperation(int count) {
        this.count = count;
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray sum = inputs.get(0);
        for (PooledArray more : inputs.subList(1, count)) {
            PooledArray result = sum.isSole() ? sum.hold() : pass.pool().takeLike(sum);
            Ops.add(sum.values(), more.values(), result.values());
            sum.letGo();
            more.letGo();
            sum = result;
        }
        return sum;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        for (int i = 1; i < count; i++) {
            gradient.hold();
        }
        return Collections.nCopies(count, gradient);
    }
}
