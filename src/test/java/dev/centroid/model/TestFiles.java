package dev.centroid.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Model and weight files in a temporary folder. */
final class TestFiles {

    private TestFiles() {}

    static void write(ComputationGraph graph, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFile.write(graph, out);
        }
    }

    static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
        try (OutputStream out = Files.newOutputStream(file)) {
            Safetensors.write(out, tensors, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
