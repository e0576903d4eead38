package dev.centroid.model.engine.network;

import dev.centroid.model.engine.network.Network.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Reads a DL4J graph in its topological order. */
public final class NetworkReader {

    private final ComputationGraph graph;
    private final ComputationGraphConfiguration configuration;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private NetworkReader(ComputationGraph graph) {
        this.graph = graph;
        this.configuration = graph.getConfiguration();
    }

    /**
     * What the graph computes.
     *
     * @param graph initialised, of one input of images [B, C, H, W] and one output
     * @throws UnknownLayerException if there is something that no engine computes
     */
    public static Network read(ComputationGraph graph) {
        NetworkReader reader = new NetworkReader(graph);
        reader.readAll();
        return new Network(reader.nodes);
    }

    private void readAll() {
        List<String> inputs = configuration.getNetworkInputs();
        List<String> outputs = configuration.getNetworkOutputs();
        if (inputs.size() != 1 || outputs.size() != 1) {
            throw new UnknownLayerException(String.join(", ", outputs), "a graph of several inputs or outputs");
        }
        positions.put(inputs.get(0), 0);
        for (int index : graph.topologicalSortOrder()) {
            String name = graph.getVertices()[index].getVertexName();
            if (!positions.containsKey(name)) {
                read(name, configuration.getVertices().get(name));
                positions.put(name, nodes.size());
            }
        }
        if (positions.get(outputs.get(0)) != nodes.size()) {
            throw new UnknownLayerException(outputs.get(0), "an output that others read");
        }
    }

    private void read(String name, GraphVertex vertex) {
        List<Integer> inputs = configuration.getVertexInputs().get(name).stream()
                .map(positions::get)
                .toList();
        if (vertex instanceof LayerVertex layerVertex) {
            List<Integer> from = inputs;
            if (layerVertex.getPreProcessor() != null) {
                add(name, flattening(name, layerVertex.getPreProcessor()), inputs);
                from = List.of(nodes.size());
            }
            List<LayerSpec> layers = layers(name, layerVertex.getLayerConf().getLayer());
            for (LayerSpec layer : layers) {
                add(name, layer, from);
                from = List.of(nodes.size());
            }
        } else if (vertex instanceof ElementWiseVertex sum && sum.getOp() == ElementWiseVertex.Op.Add) {
            add(name, new LayerSpec.Sum(), inputs);
        } else if (vertex instanceof PreprocessorVertex preprocessor) {
            add(name, flattening(name, preprocessor.getPreProcessor()), inputs);
        } else {
            throw new UnknownLayerException(name, vertex.getClass().getSimpleName());
        }
    }

    private List<LayerSpec> layers(String name, Layer layer) {
        try {
            return LayerReader.read(name, layer, graph.getLayer(name));
        } catch (UnknownLayerException unknown) {
            // decision: dropout would draw numbers that no seed of ours decides, and DL4J's normalisation cannot be
            // frozen.
            if (layer.getIDropout() != null || layer instanceof BatchNormalization) {
                throw unknown;
            }
            return List.of(new LayerSpec.Other(unknown.type()));
        }
    }

    private void add(String name, LayerSpec layer, List<Integer> inputs) {
        nodes.add(new Node(name, layer, inputs));
    }

    private static LayerSpec flattening(String name, InputPreProcessor preprocessor) {
        if (preprocessor instanceof CnnToFeedForwardPreProcessor) {
            return new LayerSpec.Flattening();
        }
        throw new UnknownLayerException(name, preprocessor.getClass().getSimpleName());
    }
}
