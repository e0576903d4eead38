package dev.centroid.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/** A backbone in DL4J's own file format, without updater state; any DL4J program can load it. */
public final class ModelFile {

    private ModelFile() {}

    /** Writes a graph. */
    public static void write(ComputationGraph graph, OutputStream target) throws IOException {
        ModelSerializer.writeModel(graph, target, false);
    }

    /** Reads a graph and checks that it is the network wanted. */
    public static ComputationGraph read(Path file, BackboneSpec wanted) {
        try {
            ComputationGraph graph = ModelSerializer.restoreComputationGraph(file.toFile(), false);
            ParameterLayouts.of(graph, wanted);
            return graph;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
