package dev.centroid.model.engine;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The largest number of each channel: [B, C, H, W] → [B, C]. */
final class GlobalMaximumOperation implements Operation {

    private static final int POSITIONS = 2;

    private PooledArray input;

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        long[] shape = in.values().shape();
        PooledArray result = pass.pool().take(shape[0], shape[1]);
        Ops.run("reduce_max", new INDArray[] {in.planes()}, result.values(), POSITIONS);
        if (pass.isTraining()) {
            input = in;
        } else {
            in.letGo();
        }
        return result;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        PooledArray result = pass.pool().takeLike(input);
        result.values().assign(0);
        Ops.run("reduce_max_bp", new INDArray[] {input.planes(), gradient.values()}, result.planes(), POSITIONS);
        gradient.letGo();
        input.letGo();
        input = null;
        return List.of(result);
    }
}
