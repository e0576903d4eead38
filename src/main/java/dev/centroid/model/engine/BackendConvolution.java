package dev.centroid.model.engine;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Convolution by the ND4J backend's own operation, for backends other than the CPU. */
final class BackendConvolution implements Operation {

    /** libnd4j's number for weights [O, C, K, K']. */
    private static final int WEIGHTS_OUTPUTS_FIRST = 1;

    private final ConvolutionShape shape;
    private final INDArray[] parameters;
    private final INDArray[] gradients;
    private PooledArray input;

    /** For the flat vectors of parameters and gradients, [P] each. */
    BackendConvolution(ConvolutionShape shape, INDArray parameters, INDArray gradients) {
        this.shape = shape;
        this.parameters = views(parameters);
        this.gradients = views(gradients);
    }

    /** Weights [O, C, K, K'], and the bias [O] where there is one. */
    private INDArray[] views(INDArray vector) {
        int count = shape.outputs() * shape.patch();
        INDArray weights = vector.get(NDArrayIndex.interval(shape.weights(), shape.weights() + count))
                .reshape(
                        'c',
                        shape.outputs(),
                        shape.inputs(),
                        shape.rows().kernel(),
                        shape.columns().kernel());
        if (!shape.hasBias()) {
            return new INDArray[] {weights};
        }
        INDArray bias = vector.get(NDArrayIndex.interval(shape.bias(), shape.bias() + shape.outputs()));
        return new INDArray[] {weights, bias};
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray in = inputs.get(0);
        PooledArray out = pass.pool().take(shape.output(in.values().shape()));
        Ops.run("conv2d", with(in.values(), parameters), out.values(), arguments());
        if (pass.isTraining()) {
            input = in;
        } else {
            in.letGo();
        }
        return out;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        PooledArray result = pass.pool().takeLike(input);
        INDArray[] inputs = with(input.values(), parameters);
        INDArray[] all = Arrays.copyOf(inputs, inputs.length + 1);
        all[inputs.length] = gradient.values();
        Ops.run("conv2d_bp", all, with(result.values(), gradients), arguments());
        gradient.letGo();
        input.letGo();
        input = null;
        return List.of(result);
    }

    private static INDArray[] with(INDArray first, INDArray[] others) {
        INDArray[] all = new INDArray[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private int[] arguments() {
        return Ops.windows(shape.rows(), shape.columns(), 0, WEIGHTS_OUTPUTS_FIRST);
    }
}
