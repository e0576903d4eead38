package dev.centroid.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.Reasons;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A backbone as DL4J's own zip: {@code configuration.json} and {@code coefficients.bin}, no updater state. Any DL4J program
 * can load it. Other entries in the zip are left alone.
 */
public final class ModelFile {

    /** The largest network has 50 MB of weights; keeps a hostile file from filling the heap. */
    private static final long LARGEST_ENTRY = 512L << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelFile() {}

    /**
     * Writes a backbone as a complete zip; the stream stays open.
     *
     * @throws IOException from the stream
     */
    public static void write(ComputationGraph graph, OutputStream target) throws IOException {
        ModelSerializer.writeModel(graph, target, false);
    }

    /**
     * Reads a backbone.
     *
     * @param expected the network that the file must hold, down to every layer's settings
     * @throws ProblemException if there is no such file, it is damaged or of another kind, or holds another network
     */
    public static ComputationGraph read(Path file, BackboneSpec expected) {
        if (Files.notExists(file)) {
            throw ModelProblem.FILE_MISSING.exception(file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ComputationGraphConfiguration configuration = BackboneGraphs.configuration(expected);
            checkNetwork(file, entry(file, zip, ModelSerializer.CONFIGURATION_JSON), configuration, expected);
            byte[] weights = entry(file, zip, ModelSerializer.COEFFICIENTS_BIN);
            ComputationGraph graph = new ComputationGraph(configuration);
            graph.init();
            ParameterVector.write(graph, Coefficients.parse(file, weights, Math.toIntExact(graph.numParams())));
            return graph;
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw ModelProblem.FILE_UNREADABLE.exceptionFrom(e, file, Reasons.of(e));
        } catch (IOException | IllegalArgumentException e) {
            throw ModelProblem.MODEL_DAMAGED.exceptionFrom(e, file);
        }
    }

    private static byte[] entry(Path file, ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw ModelProblem.MODEL_OTHER_KIND.exception(file, name);
        }
        if (entry.getSize() < 0 || entry.getSize() > LARGEST_ENTRY) {
            throw ModelProblem.MODEL_DAMAGED.exception(file);
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) entry.getSize());
        }
        // ZipFile leaves the checksum to its caller, and a flipped bit in a weight would go unseen.
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (bytes.length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw ModelProblem.MODEL_DAMAGED.exception(file);
        }
        return bytes;
    }

    private static void checkNetwork(
            Path file, byte[] json, ComputationGraphConfiguration configuration, BackboneSpec expected) {
        try {
            JsonNode found = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            JsonNode wanted = JSON.readTree(configuration.toJson());
            if (!NetworkWords.essence(found).equals(NetworkWords.essence(wanted))) {
                throw ModelProblem.MODEL_OTHER_NETWORK.exception(
                        file, NetworkWords.of(found), NetworkWords.of(expected));
            }
        } catch (JsonProcessingException e) {
            throw ModelProblem.MODEL_DAMAGED.exceptionFrom(e, file);
        }
    }
}
