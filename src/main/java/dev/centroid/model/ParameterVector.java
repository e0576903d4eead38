package dev.centroid.model;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Copies a graph's flat parameter vector [P] to and from plain arrays. */
final class ParameterVector {

    private ParameterVector() {}

    static float[] read(ComputationGraph graph) {
        return graph.params().data().asFloat();
    }

    static void write(ComputationGraph graph, float[] values) {
        INDArray parameters = graph.params();
        if (parameters.length() != values.length) {
            throw new IllegalArgumentException(parameters.length() + " parameters, " + values.length + " values");
        }
        try (INDArray copy = Nd4j.createFromArray(values)) {
            parameters.assign(copy.reshape(parameters.shape()));
        }
    }
}
