package dev.centroid.model.engine.network;

import java.util.List;

/**
 * A graph as a list of nodes, each after those that it takes values from; the last one gives the features.
 *
 * @param nodes in the order of computation
 */
public record Network(List<Node> nodes) {

    /** Copies the list. */
    public Network {
        nodes = List.copyOf(nodes);
    }

    /**
     * A layer in its place.
     *
     * @param name of the graph's layer or vertex
     * @param layer what it computes
     * @param inputs which values it takes: 0 is the images, i the output of node i − 1
     */
    public record Node(String name, LayerSpec layer, List<Integer> inputs) {

        /** Copies the list. */
        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /** How many nodes take each value; whoever reads the features counts as one. */
    public int[] readers() {
        int[] readers = new int[nodes.size() + 1];
        nodes.forEach(node -> node.inputs().forEach(i -> readers[i]++));
        readers[nodes.size()]++;
        return readers;
    }
}
