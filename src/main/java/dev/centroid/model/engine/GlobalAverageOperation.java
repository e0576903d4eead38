package dev.centroid.model.engine;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Global average pooling: [B, C, H, W] → [B, C]. */
final class GlobalAverageOperation implements Operation {

    private long[] inputShape;

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray input = inputs.get(0);
        long[] shape = input.values().shape();
        if (pass.isTraining()) {
            inputShape = shape;
        }
        PooledArray result = pass.pool().take(shape[0], shape[1]);
        input.values().mean(result.values(), 2, 3);
        input.letGo();
        return result;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        PooledArray result = pass.pool().take(inputShape);
        INDArray share = gradient.values();
        share.divi(inputShape[2] * inputShape[3]);
        result.values().assign(0);
        INDArray planes = result.planes();
        Ops.add(planes, share.reshape('c', inputShape[0], inputShape[1], 1), planes);
        gradient.letGo();
        return List.of(result);
    }
}
