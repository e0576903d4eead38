package dev.centroid.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.centroid.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of named tensors: eight bytes of header length, a JSON header, raw little-endian numbers. The format is
 * documented at <a href="https://huggingface.co/docs/safetensors">huggingface.co/docs/safetensors</a>.
 */
public final class Safetensors {

    private static final int LENGTH_BYTES = 8;

    /** The largest backbone takes 60 MB; what is far larger is not one of ours, and would not fit the heap. */
    private static final long LARGEST_FILE = 1L << 30;

    /** The limit of the format's own reader. */
    private static final long LARGEST_HEADER = 100_000_000;

    private final Path file;
    private final SafetensorsHeader header;
    private final ByteBuffer data;

    private Safetensors(Path file, SafetensorsHeader header, ByteBuffer data) {
        this.file = file;
        this.header = header;
        this.data = data;
    }

    /**
     * Reads and checks a whole file.
     *
     * @throws dev.centroid.problem.ProblemException if there is no such file, it is truncated, or its header lies
     */
    public static Safetensors read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > LARGEST_FILE) {
                throw ModelProblem.FILE_TOO_LARGE.exception(file, size >> 20, LARGEST_FILE >> 20);
            }
            byte[] start = in.readNBytes(LENGTH_BYTES);
            if (start.length < LENGTH_BYTES) {
                throw ModelProblem.SAFETENSORS_TRUNCATED.exception(file, LENGTH_BYTES, start.length);
            }
            long headerLength = little(start).getLong();
            if (headerLength < 2 || headerLength > LARGEST_HEADER) {
                throw ModelProblem.SAFETENSORS_HEADER.exception(file);
            }
            if (LENGTH_BYTES + headerLength > size) {
                throw ModelProblem.SAFETENSORS_TRUNCATED.exception(file, LENGTH_BYTES + headerLength, size);
            }
            byte[] json = in.readNBytes((int) headerLength);
            byte[] data = in.readAllBytes();
            return new Safetensors(file, SafetensorsHeader.parse(file, json, data.length), little(data));
        } catch (NoSuchFileException e) {
            throw ModelProblem.FILE_MISSING.exceptionFrom(e, file);
        } catch (IOException e) {
            throw ModelProblem.FILE_UNREADABLE.exceptionFrom(e, file, Reasons.of(e));
        }
    }

    /** The file that was read. */
    public Path file() {
        return file;
    }

    /** The free texts of the header, by their keys. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /** Names of the tensors, in the order of the header. */
    public Set<String> names() {
        return header.entries().keySet();
    }

    /**
     * Shape of a tensor; empty for a single number.
     *
     * @throws dev.centroid.problem.ProblemException if the file has no such tensor
     */
    public List<Integer> shape(String name) {
        return entry(name).shape();
    }

    /**
     * The values of a tensor of real numbers (F32; F64, F16 and BF16 are converted), row-major, in a fresh array.
     *
     * @throws dev.centroid.problem.ProblemException if the file has no such tensor, or it holds no real numbers
     */
    public float[] floats(String name) {
        SafetensorsHeader.Entry entry = entry(name);
        if (!entry.type().isFloat()) {
            throw wrongType(name, entry, TensorType.floatTypes());
        }
        float[] values = new float[entry.count()];
        if (entry.type() == TensorType.F32) {
            data.slice(entry.begin(), entry.end() - entry.begin())
                    .order(data.order())
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    entry.type().floatAt(data, entry.begin() + i * entry.type().bytes());
        }
        return values;
    }

    /**
     * The values of a tensor of whole numbers (I64, I32), row-major, in a fresh array.
     *
     * @throws dev.centroid.problem.ProblemException if the file has no such tensor, or it holds no whole numbers
     */
    public long[] longs(String name) {
        SafetensorsHeader.Entry entry = entry(name);
        if (!entry.type().isLong()) {
            throw wrongType(name, entry, TensorType.longTypes());
        }
        long[] values = new long[entry.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    entry.type().longAt(data, entry.begin() + i * entry.type().bytes());
        }
        return values;
    }

    /** A tensor of real numbers with its shape; errors as in {@link #floats}. */
    public Tensor tensor(String name) {
        return new Tensor(shape(name), floats(name));
    }

    /**
     * Writes tensors as F32, in the order of the map. Does not close the stream.
     *
     * @param metadata free texts for the header; may be empty
     * @throws IOException from the stream
     */
    public static void write(OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        byte[] json = headerOf(tensors, metadata);
        out.write(little(new byte[LENGTH_BYTES]).putLong(0, json.length).array());
        out.write(json);
        for (Tensor tensor : tensors.values()) {
            writeValues(out, tensor.values());
        }
    }

    private static byte[] headerOf(Map<String, Tensor> tensors, Map<String, String> metadata) {
        ObjectNode root = SafetensorsHeader.JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = root.putObject(SafetensorsHeader.METADATA);
            metadata.forEach(texts::put);
        }
        long position = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            ObjectNode entry = root.putObject(tensor.getKey());
            entry.put("dtype", TensorType.F32.name());
            tensor.getValue().shape().forEach(entry.putArray("shape")::add);
            long end = position + (long) Float.BYTES * tensor.getValue().values().length;
            entry.putArray("data_offsets").add(position).add(end);
            position = end;
        }
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        // The format lets readers map the numbers in place, so they begin at a multiple of eight; blanks fill the gap.
        byte[] padded = Arrays.copyOf(json, (json.length + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void writeValues(OutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = little(new byte[Float.BYTES * values.length]);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    private SafetensorsHeader.Entry entry(String name) {
        SafetensorsHeader.Entry entry = header.entries().get(name);
        if (entry == null) {
            throw ModelProblem.TENSOR_MISSING.exception(file, name);
        }
        return entry;
    }

    private RuntimeException wrongType(String name, SafetensorsHeader.Entry entry, String readable) {
        return ModelProblem.TENSOR_TYPE.exception(file, name, entry.type().name(), readable);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
