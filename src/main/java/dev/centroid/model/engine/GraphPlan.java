package dev.centroid.model.engine;

import dev.centroid.model.engine.network.LayerSpec;
import dev.centroid.model.engine.network.Network.Node;
import dev.centroid.model.engine.network.NetworkReader;
import dev.centroid.model.engine.network.PoolingKind;
import dev.centroid.model.engine.network.UnknownLayerException;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Turns a graph into steps over its flat vectors. */
final class GraphPlan {

    private final ComputationGraph graph;
    private final INDArray parameters;
    private final INDArray gradients;
    private final boolean cpu;

    /** A step, and which earlier values it takes: 0 is the images, i the output of step i − 1. */
    record Step(String name, Operation operation, List<Integer> inputs) {}

    private GraphPlan(ComputationGraph graph, INDArray gradients, boolean cpu) {
        this.graph = graph;
        this.parameters = graph.params();
        this.gradients = gradients;
        this.cpu = cpu;
    }

    /**
     * The steps of a graph, the last of which gives the features.
     *
     * @param graph initialised; its flat vector [P] is read at each pass
     * @param gradients [P], filled by the backward pass
     * @param cpu whether the convolutions may use OpenBLAS
     * @throws UnknownLayerException if it has something that no engine computes
     */
    static List<Step> of(ComputationGraph graph, INDArray gradients, boolean cpu) {
        GraphPlan plan = new GraphPlan(graph, gradients, cpu);
        return NetworkReader.read(graph).nodes().stream()
                .map(node -> new Step(node.name(), plan.operation(node), node.inputs()))
                .toList();
    }

    private Operation operation(Node node) {
        LayerSpec layer = node.layer();
        if (layer instanceof LayerSpec.Convolution convolution) {
            ConvolutionShape shape = new ConvolutionShape(
                    convolution.outputs(),
                    convolution.inputs(),
                    convolution.rows(),
                    convolution.columns(),
                    convolution.weights(),
                    convolution.bias());
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
        if (layer instanceof LayerSpec.Pooling pooling) {
            return new PoolingOperation(pooling);
        }
        if (layer instanceof LayerSpec.GlobalPooling global) {
            return global.kind() == PoolingKind.MAX ? new GlobalMaximumOperation() : new GlobalAverageOperation();
        }
        if (layer instanceof LayerSpec.Dense dense) {
            return new DenseOperation(dense, parameters, gradients);
        }
        if (layer instanceof LayerSpec.Sum) {
            return new SumOperation(node.inputs().size());
        }
        if (layer instanceof LayerSpec.Flattening) {
            return new FlatteningOperation();
        }
        return new StockOperation(graph.getLayer(node.name()), gradients);
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
