package dev.centroid.model.engine;

import dev.centroid.model.engine.network.LayerSpec;
import dev.centroid.model.engine.network.PoolingKind;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling of each channel under a moving window; what is left at the end of a row or column is left out. */
final class PoolingOperation implements Operation {

    private final LayerSpec.Pooling layer;
    private final String name;
    private PooledArray input;

    PoolingOperation(LayerSpec.Pooling layer) {
        this.layer = layer;
        this.name = layer.kind() == PoolingKind.MAX ? "maxpool2d" : "avgpool2d";
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        long[] shape = in.values().shape();
        PooledArray result = pass.pool()
                .take(
                        shape[0],
                        shape[1],
                        layer.rows().output((int) shape[2]),
                        layer.columns().output((int) shape[3]));
        Ops.run(name, new INDArray[] {in.values()}, result.values(), arguments());
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
        Ops.run(name + "_bp", new INDArray[] {input.values(), gradient.values()}, result.values(), arguments());
        gradient.letGo();
        input.letGo();
        input = null;
        return List.of(result);
    }

    private int[] arguments() {
        return Ops.windows(layer.rows(), layer.columns(), layer.kind() == PoolingKind.AVERAGE_WITH_PADDING ? 1 : 0, 0);
    }
}
