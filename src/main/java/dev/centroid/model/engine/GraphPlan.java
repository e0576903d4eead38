package dev.centroid.model.engine;

import dev.centroid.model.ParameterLayout;
import dev.centroid.model.ParameterLayout.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Turns a DL4J graph into steps over its own flat parameter vector, in the graph's topological order. */
final class GraphPlan {

    private final ParameterLayout layout;
    private final INDArray parameters;
    private final INDArray gradients;
    private final boolean cpu;

    /** A step, and which earlier values it takes: 0 is the images, i the output of step i − 1. */
    record Step(String name, Operation operation, List<Integer> inputs) {}

    private GraphPlan(ParameterLayout layout, INDArray parameters, INDArray gradients, boolean cpu) {
        this.layout = layout;
        this.parameters = parameters;
        this.gradients = gradients;
        this.cpu = cpu;
    }

    /**
     * The steps of a graph, the last of which gives the features.
     *
     * @param parameters the graph's flat vector [P]
     * @param gradients [P], filled by the backward pass
     * @param cpu whether the convolutions may use OpenBLAS
     * @throws IllegalArgumentException if the graph has a layer that is not part of our networks
     */
    static List<Step> of(
            ComputationGraph graph, ParameterLayout layout, INDArray parameters, INDArray gradients, boolean cpu) {
        GraphPlan plan = new GraphPlan(layout, parameters, gradients, cpu);
        ComputationGraphConfiguration configuration = graph.getConfiguration();
        Map<String, Integer> positions = new HashMap<>();
        positions.put(configuration.getNetworkInputs().get(0), 0);
        List<Step> steps = new ArrayList<>();
        for (int index : graph.topologicalSortOrder()) {
            String name = graph.getVertices()[index].getVertexName();
            if (!positions.containsKey(name)) {
                List<Integer> inputs = configuration.getVertexInputs().get(name).stream()
                        .map(positions::get)
                        .toList();
                steps.add(new Step(
                        name, plan.operation(name, configuration.getVertices().get(name)), inputs));
                positions.put(name, steps.size());
            }
        }
        return List.copyOf(steps);
    }

    private Operation operation(String name, GraphVertex vertex) {
        if (vertex instanceof LayerVertex layerVertex) {
            return operation(name, layerVertex.getLayerConf().getLayer());
        }
        if (vertex instanceof ElementWiseVertex sum && sum.getOp() == ElementWiseVertex.Op.Add) {
            return new AdditionOperation();
        }
        if (vertex instanceof PreprocessorVertex) {
            return new FlatteningOperation();
        }
        throw unknown(name, vertex);
    }

    private Operation operation(String name, Layer layer) {
        if (layer instanceof ConvolutionLayer convolution) {
            ConvolutionShape shape = shape(name, convolution);
            return cpu
                    ? new PatchConvolution(shape, parameters, gradients)
                    : new BackendConvolution(shape, parameters, gradients);
        }
        if (layer instanceof BatchNormalization norm) {
            return norm(name, norm);
        }
        if (layer instanceof ActivationLayer activation) {
            return new ActivationOperation(slope(activation.getActivationFn()));
        }
        if (layer instanceof SubsamplingLayer pooling) {
            return new PoolingOperation(pooling.getKernelSize()[0]);
        }
        if (layer instanceof GlobalPoolingLayer) {
            return new AverageOperation();
        }
        throw unknown(name, layer);
    }

    private ConvolutionShape shape(String name, ConvolutionLayer layer) {
        Range weights = range(name, "W");
        int bias = layer.hasBias() ? range(name, "b").begin() : -1;
        return new ConvolutionShape(
                weights.shape().get(0), weights.shape().get(1), weights.shape().get(2), weights.begin(), bias);
    }

    private Operation norm(String name, BatchNormalization layer) {
        NormOperation.NormParameters views = new NormOperation.NormParameters(
                perChannel(parameters, range(name, "gamma")),
                perChannel(parameters, range(name, "beta")),
                perChannel(parameters, range(name, "mean")),
                perChannel(parameters, range(name, "var")),
                perChannel(gradients, range(name, "gamma")),
                perChannel(gradients, range(name, "beta")));
        return new NormOperation(layer.getEps(), layer.getDecay(), views);
    }

    private static INDArray perChannel(INDArray vector, Range range) {
        return vector.get(NDArrayIndex.interval(range.begin(), range.end())).reshape('c', 1, range.length(), 1);
    }

    private static double slope(IActivation function) {
        return function instanceof ActivationLReLU leaky ? leaky.getAlpha() : 0;
    }

    private Range range(String layer, String parameter) {
        return layout.ranges().stream()
                .filter(r -> r.layer().equals(layer) && r.parameter().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + parameter + " in " + layer));
    }

    private static IllegalArgumentException unknown(String name, Object layer) {
        return new IllegalArgumentException(
                "the engine does not know " + layer.getClass().getSimpleName() + " of " + name);
    }
}
