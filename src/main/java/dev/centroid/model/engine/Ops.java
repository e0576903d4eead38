package dev.centroid.model.engine;

import dev.centroid.model.engine.network.Axis;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The ND4J operations that the steps are made of. Arrays with a dimension of 1 are stretched.
 *
 * <p>decision: libnd4j's {@code multiply} and its like stretch ten times faster than its broadcast operations and its own
 * batch normalisation, measured at [128, 64, 28, 28].
 */
final class Ops {

    private Ops() {}

    static void multiply(INDArray a, INDArray b, INDArray result) {
        run("multiply", new INDArray[] {a, b}, result);
    }

    static void add(INDArray a, INDArray b, INDArray result) {
        run("add", new INDArray[] {a, b}, result);
    }

    static void subtract(INDArray a, INDArray b, INDArray result) {
        run("subtract", new INDArray[] {a, b}, result);
    }

    /** max(x, slope·x) for a slope from 0 to 1. */
    static void leakyRelu(INDArray x, double slope, INDArray result) {
        Nd4j.exec(DynamicCustomOp.builder(slope == 0 ? "relu" : "lrelu")
                .addInputs(x)
                .addOutputs(result)
                .addFloatingPointArguments(slope)
                .build());
    }

    /** The gradient, times the slope where x is not positive. */
    static void leakyReluGradient(INDArray x, INDArray gradient, double slope, INDArray result) {
        Nd4j.exec(DynamicCustomOp.builder(slope == 0 ? "relu_bp" : "lrelu_bp")
                .addInputs(x, gradient)
                .addOutputs(result)
                .addFloatingPointArguments(slope)
                .build());
    }

    /**
     * The arguments of a convolution or a pooling: kernel, stride, padding and dilation of both axes, whether the padding keeps
     * the size, and two more; 0 as the first of them means channels first where it is a convolution, and that a mean leaves out
     * the padding where it is a pooling.
     */
    static int[] windows(Axis rows, Axis columns, int first, int second) {
        return new int[] {
            rows.kernel(),
            columns.kernel(),
            rows.stride(),
            columns.stride(),
            rows.padding(),
            columns.padding(),
            rows.dilation(),
            columns.dilation(),
            rows.same() ? 1 : 0,
            first,
            second
        };
    }

    /** Runs an operation with whole-number arguments and one result. */
    static void run(String name, INDArray[] inputs, INDArray result, int... arguments) {
        run(name, inputs, new INDArray[] {result}, arguments);
    }

    /** Runs an operation with whole-number arguments. */
    static void run(String name, INDArray[] inputs, INDArray[] results, int... arguments) {
        Nd4j.exec(DynamicCustomOp.builder(name)
                .addInputs(inputs)
                .addOutputs(results)
                .addIntegerArguments(arguments)
                .build());
    }
}
