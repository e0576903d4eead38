package dev.centroid.model.engine;

import dev.centroid.model.engine.network.Axis;
import dev.centroid.model.engine.network.LayerSpec;
import dev.centroid.model.engine.network.Network;
import dev.centroid.model.engine.network.Network.Node;
import dev.centroid.model.engine.network.PoolingKind;
import dev.centroid.model.engine.network.UnknownLayerException;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Turns a network into steps over the flat vectors of its graph. */
final class GraphPlan {

    private final INDArray parameters;
    private final INDArray gradients;
    private final boolean cpu;

    /** A step, and which earlier values it takes: 0 is the images, i the output of step i − 1. */
    record Step(String name, Operation operation, List<Integer> inputs) {}

    private GraphPlan(INDArray parameters, INDArray gradients, boolean cpu) {
        this.parameters = parameters;
        this.gradients = gradients;
        this.cpu = cpu;
    }

    /**
     * The steps of a network, the last of which gives the features.
     *
     * @param parameters the graph's flat vector [P]
     * @param gradients [P], filled by the backward pass
     * @param cpu whether the convolutions may use OpenBLAS
     * @throws UnknownLayerException if it has a layer that is not part of our networks
     */
    static List<Step> of(Network network, INDArray parameters, INDArray gradients, boolean cpu) {
        GraphPlan plan = new GraphPlan(parameters, gradients, cpu);
        return network.nodes().stream()
                .map(node -> new Step(node.name(), plan.operation(node), node.inputs()))
                .toList();
    }

    private Operation operation(Node node) {
        LayerSpec layer = node.layer();
        if (layer instanceof LayerSpec.Convolution convolution) {
            ConvolutionShape shape = shape(node.name(), convolution);
            return cpu
                    ? new PatchConvolution(shape, parameters, gradients)
                    : new BackendConvolution(shape, parameters, gradients);
        }
        if (layer instanceof LayerSpec.Norm norm) {
            return norm(norm);
        }
        if (layer instanceof LayerSpec.Activation activation) {
            return new ActivationOperation(activation.slope());
        }
        if (layer instanceof LayerSpec.Pooling pooling && isSquareMaximum(pooling)) {
            return new PoolingOperation(pooling.rows().kernel());
        }
        if (layer instanceof LayerSpec.GlobalPooling global && global.kind() != PoolingKind.MAX) {
            return new AverageOperation();
        }
        if (layer instanceof LayerSpec.Sum && node.inputs().size() == 2) {
            return new AdditionOperation();
        }
        if (layer instanceof LayerSpec.Flattening) {
            return new FlatteningOperation();
        }
        throw new UnknownLayerException(node.name(), layer.toString());
    }

    private static boolean isSquareMaximum(LayerSpec.Pooling pooling) {
        Axis sideBySide = Axis.sideBySide(pooling.rows().kernel());
        return pooling.kind() == PoolingKind.MAX
                && pooling.rows().equals(sideBySide)
                && pooling.columns().equals(sideBySide);
    }

    private static ConvolutionShape shape(String name, LayerSpec.Convolution layer) {
        int kernel = layer.rows().kernel();
        Axis keepsSize = new Axis(kernel, 1, kernel / 2, 1, false);
        if (kernel % 2 == 0
                || !layer.rows().equals(keepsSize)
                || !layer.columns().equals(keepsSize)) {
            throw new UnknownLayerException(name, layer.toString());
        }
        return new ConvolutionShape(layer.outputs(), layer.inputs(), kernel, layer.weights(), layer.bias());
    }

    private Operation norm(LayerSpec.Norm layer) {
        NormOperation.NormParameters views = new NormOperation.NormParameters(
                perChannel(parameters, layer.gamma(), layer.channels()),
                perChannel(parameters, layer.beta(), layer.channels()),
                perChannel(parameters, layer.mean(), layer.channels()),
                perChannel(parameters, layer.variance(), layer.channels()),
                perChannel(gradients, layer.gamma(), layer.channels()),
                perChannel(gradients, layer.beta(), layer.channels()));
        return new NormOperation(layer.epsilon(), layer.decay(), views);
    }

    private static INDArray perChannel(INDArray vector, int begin, int channels) {
        return vector.get(NDArrayIndex.interval(begin, begin + channels)).reshape('c', 1, channels, 1);
    }
}
