package dev.centroid.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ModelFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A checkpoint on disk: DL4J's own zip of the backbone, which any DL4J program can load, with entries of ours beside it for
 * what the checkpoint says about itself, the heads, and the optimizer's memory.
 */
public final class CheckpointFile {

    private static final String INFO = "centroid/checkpoint.json";
    private static final String HEADS = "centroid/heads.bin";
    private static final String OPTIMIZERS = "centroid/optimizers.bin";

    /** More than the largest network's optimizer needs; keeps a hostile file from filling the heap. */
    private static final long LARGEST_ENTRY = 512L << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .build();

    private CheckpointFile() {}

    /**
     * Writes a checkpoint. Does not close the stream.
     *
     * @throws IOException from the stream
     */
    public static void write(OutputStream target, CheckpointInfo info, ComputationGraph backbone, StageMemory memory)
            throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        ModelFile.write(backbone, model);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target, 1 << 16));
        // decision: float weights hardly shrink; the fastest level keeps a checkpoint well under a second.
        zip.setLevel(Deflater.BEST_SPEED);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(model.toByteArray()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                put(zip, entry.getName(), entries.readAllBytes());
            }
        }
        put(zip, INFO, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(info));
        put(zip, HEADS, headBytes(memory.heads()));
        put(zip, OPTIMIZERS, optimizerBytes(memory.optimizers()));
        zip.finish();
        zip.flush();
    }

    /**
     * Reads what a checkpoint says about itself.
     *
     * @throws dev.centroid.problem.ProblemException if the file is missing, broken, or not a checkpoint
     */
    public static CheckpointInfo readInfo(Path file) {
        try (ZipFile zip = open(file)) {
            return info(file, zip);
        } catch (IOException e) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exceptionFrom(e, file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a whole checkpoint.
     *
     * @throws dev.centroid.problem.ProblemException if the file is missing, broken, or not a checkpoint
     */
    public static Checkpoint read(Path file) {
        CheckpointInfo info;
        StageMemory memory;
        try (ZipFile zip = open(file)) {
            info = info(file, zip);
            memory = new StageMemory(heads(bytes(file, zip, HEADS)), optimizers(bytes(file, zip, OPTIMIZERS)));
        } catch (IOException | IllegalArgumentException e) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exceptionFrom(e, file, String.valueOf(e.getMessage()));
        }
        BackboneSpec spec = info.backbone();
        return new Checkpoint(info, ModelFile.read(file, spec), memory);
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exception(file, "-");
        }
        return new ZipFile(file.toFile());
    }

    private static CheckpointInfo info(Path file, ZipFile zip) throws IOException {
        byte[] json = bytes(file, zip, INFO);
        CheckpointInfo info;
        try {
            int version = JSON.readTree(json).path("version").asInt(-1);
            if (version != CheckpointInfo.VERSION) {
                throw TrainProblem.CHECKPOINT_VERSION.exception(file, version, CheckpointInfo.VERSION);
            }
            info = JSON.readValue(json, CheckpointInfo.class);
        } catch (JsonProcessingException e) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exceptionFrom(e, file, e.getOriginalMessage());
        }
        return info;
    }

    private static byte[] bytes(Path file, ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exception(file, "no entry " + name);
        }
        if (entry.getSize() < 0 || entry.getSize() > LARGEST_ENTRY) {
            throw TrainProblem.CHECKPOINT_UNREADABLE.exception(
                    file, "entry " + name + " of " + entry.getSize() + " bytes");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed time: equal states give equal files.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] headBytes(Map<String, float[]> heads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(heads.size());
        for (Map.Entry<String, float[]> head : new TreeMap<>(heads).entrySet()) {
            out.writeUTF(head.getKey());
            out.writeInt(head.getValue().length);
            for (float value : head.getValue()) {
                out.writeFloat(value);
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, float[]> heads(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, float[]> heads = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > bytes.length / Float.BYTES) {
                throw new IOException("a head of " + length + " values");
            }
            float[] values = new float[length];
            for (int k = 0; k < length; k++) {
                values[k] = in.readFloat();
            }
            heads.put(name, values);
        }
        return heads;
    }

    private static byte[] optimizerBytes(Map<String, OptimizerState> optimizers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(optimizers.size());
        for (Map.Entry<String, OptimizerState> optimizer : new TreeMap<>(optimizers).entrySet()) {
            out.writeUTF(optimizer.getKey());
            optimizer.getValue().write(out);
        }
        return bytes.toByteArray();
    }

    private static Map<String, OptimizerState> optimizers(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, OptimizerState> optimizers = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            optimizers.put(in.readUTF(), OptimizerState.read(in));
        }
        return optimizers;
    }
}
