package dev.centroid.model.engine;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Max-pooling over squares side by side; an odd last row or column is left out. */
final class PoolingOperation implements Operation {

    private final int side;
    private PooledArray input;

    PoolingOperation(int side) {
        this.side = side;
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        long[] shape = in.values().shape();
        PooledArray result = pass.pool().take(shape[0], shape[1], shape[2] / side, shape[3] / side);
        Ops.run("maxpool2d", new INDArray[] {in.values()}, result.values(), arguments());
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
        Ops.run("maxpool2d_bp", new INDArray[] {input.values(), gradient.values()}, result.values(), arguments());
        gradient.letGo();
        input.letGo();
        input = null;
        return List.of(result);
    }

    /** Kernel, stride, padding, dilation (each of both axes), no "same" mode, nothing extra, channels first. */
    private int[] arguments() {
        return new int[] {side, side, side, side, 0, 0, 1, 1, 0, 0, 0};
    }
}
