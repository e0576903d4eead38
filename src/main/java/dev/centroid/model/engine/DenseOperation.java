package dev.centroid.model.engine;

import dev.centroid.model.engine.network.LayerSpec;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Fully connected layer, y = x·Wᵀ + b: [B, I] → [B, O]. */
final class DenseOperation implements Operation {

    private final LayerSpec.Dense layer;
    private final INDArray weights;
    private final INDArray bias;
    private final INDArray weightGradient;
    private final INDArray biasGradient;
    private PooledArray input;

    /** For the flat vectors of parameters and gradients, [P] each. */
    DenseOperation(LayerSpec.Dense layer, INDArray parameters, INDArray gradients) {
        this.layer = layer;
        this.weights = weightsOf(parameters);
        this.weightGradient = weightsOf(gradients);
        this.bias = layer.hasBias() ? biasOf(parameters) : null;
        this.biasGradient = layer.hasBias() ? biasOf(gradients) : null;
    }

    private INDArray weightsOf(INDArray vector) {
        int end = layer.weights() + layer.outputs() * layer.inputs();
        return vector.get(NDArrayIndex.interval(layer.weights(), end)).reshape('c', layer.outputs(), layer.inputs());
    }

    private INDArray biasOf(INDArray vector) {
        return vector.get(NDArrayIndex.interval(layer.bias(), layer.bias() + layer.outputs()));
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        PooledArray out = pass.pool().take(in.values().size(0), layer.outputs());
        multiply(in.values(), false, weights, true, out.values());
        if (layer.hasBias()) {
            Ops.add(out.values(), bias.reshape(1, layer.outputs()), out.values());
        }
        if (pass.isTraining()) {
            input = in;
        } else {
            in.letGo();
        }
        return out;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        multiply(gradient.values(), true, input.values(), false, weightGradient);
        if (layer.hasBias()) {
            gradient.values().sum(biasGradient, 0);
        }
        PooledArray result = inputNeeded ? pass.pool().takeLike(input) : null;
        if (inputNeeded) {
            multiply(gradient.values(), false, weights, false, result.values());
        }
        gradient.letGo();
        input.letGo();
        input = null;
        return inputNeeded ? List.of(result) : List.of();
    }

    private static void multiply(INDArray a, boolean turnA, INDArray b, boolean turnB, INDArray result) {
        Ops.run("matmul", new INDArray[] {a, b}, result, turnA ? 1 : 0, turnB ? 1 : 0, 0);
    }
}
