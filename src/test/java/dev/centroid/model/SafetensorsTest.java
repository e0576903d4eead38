package dev.centroid.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasWritten() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("b", new Tensor(List.of(2, 3), new float[] {1, 2, 3, 4, 5, -6.5f}));
        tensors.put("a", Tensor.scalar(10));
        tensors.put("none", new Tensor(List.of(0), new float[0]));
        Path file = folder.resolve("x.safetensors");
        TestFiles.write(file, tensors, Map.of("note", "größe"));

        Safetensors read = Safetensors.read(file);
        assertThat(read.names()).containsExactly("b", "a", "none");
        assertThat(read.metadata()).containsExactly(Map.entry("note", "größe"));
        assertThat(read.shape("b")).containsExactly(2, 3);
        assertThat(read.floats("b")).containsExactly(1, 2, 3, 4, 5, -6.5f);
        assertThat(read.tensor("a").shape()).isEmpty();
        assertThat(read.floats("none")).isEmpty();
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void dataBeginsAtAMultipleOfEight() throws IOException {
        Path file = folder.resolve("x.safetensors");
        TestFiles.write(file, Map.of("abc", Tensor.scalar(1.5f)), Map.of());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long headerLength = bytes.getLong(0);
        assertThat(headerLength % 8).isZero();
        assertThat(bytes.capacity()).isEqualTo((int) (8 + headerLength + 4));
        assertThat(bytes.getFloat((int) (8 + headerLength))).isEqualTo(1.5f);
    }

    @Test
    void convertsOtherNumberFormats() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(50).order(ByteOrder.LITTLE_ENDIAN);
        data.putDouble(0.1).putDouble(-2); // 16
        data.putShort((short) 0x3C00)
                .putShort((short) 0xC100)
                .putShort((short) 1)
                .putShort((short) 0x7C00); // 24
        data.putShort((short) 0x3F80).putShort((short) 0xC020); // 28
        data.putLong(7).putLong(-1).putInt(3).put(new byte[] {1, 0}); // 50
        Path file = raw(
                """
                {"d":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},
                "h":{"dtype":"F16","shape":[4],"data_offsets":[16,24]},
                "b":{"dtype":"BF16","shape":[2],"data_offsets":[24,28]},
                "l":{"dtype":"I64","shape":[2],"data_offsets":[28,44]},
                "i":{"dtype":"I32","shape":[],"data_offsets":[44,48]},
                "q":{"dtype":"BOOL","shape":[2],"data_offsets":[48,50]}}""",
                data.array());
        Safetensors read = Safetensors.read(file);
        assertThat(read.floats("d")).containsExactly(0.1f, -2f);
        assertThat(read.floats("h")).containsExactly(1f, -2.5f, 0x1p-24f, Float.POSITIVE_INFINITY);
        assertThat(read.floats("b")).containsExactly(1f, -2.5f);
        assertThat(read.longs("l")).containsExactly(7, -1);
        assertThat(read.longs("i")).containsExactly(3);
        refused(() -> read.floats("l"), ModelProblem.TENSOR_TYPE);
        refused(() -> read.longs("q"), ModelProblem.TENSOR_TYPE);
        refused(() -> read.floats("gone"), ModelProblem.TENSOR_MISSING);
    }

    @Test
    void namesWhatIsWrongWithTheFile() throws IOException {
        Path missing = folder.resolve("missing");
        refused(() -> Safetensors.read(missing), ModelProblem.FILE_MISSING);
        refused(() -> Safetensors.read(folder), ModelProblem.FILE_UNREADABLE);
        refusedBytes(new byte[] {1, 2, 3}, ModelProblem.SAFETENSORS_TRUNCATED);
        refusedBytes(new byte[] {100, 0, 0, 0, 0, 0, 0, 0, '{', '}'}, ModelProblem.SAFETENSORS_TRUNCATED);
        refusedBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, '{'}, ModelProblem.SAFETENSORS_HEADER);
        refusedBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, '{'}, ModelProblem.SAFETENSORS_HEADER);
        refusedBytes(new byte[] {5, 0, 0, 0, 0, 0, 0, 0, '{', '"', -1, '"', '}'}, ModelProblem.SAFETENSORS_HEADER);
    }

    @Test
    void namesWhatIsWrongWithTheHeader() throws IOException {
        refusedHeader("[]", ModelProblem.SAFETENSORS_HEADER);
        refusedHeader("{} {}", ModelProblem.SAFETENSORS_HEADER);
        refusedHeader("{\"a\":", ModelProblem.SAFETENSORS_HEADER);
        refusedHeader("{\"a\":{},\"a\":{}}", ModelProblem.SAFETENSORS_HEADER);
        refusedHeader("{\"a\":3}", ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader("{\"__metadata__\":{\"n\":3}}", ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader("{\"__metadata__\":[]}", ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader(tensor("F99", "[2]", "[0,8]"), ModelProblem.SAFETENSORS_TYPE);
        refusedHeader(tensor("F32", "[-2]", "[0,8]"), ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader(tensor("F32", "[2.5]", "[0,8]"), ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader(tensor("F32", "[2]", "[0]"), ModelProblem.SAFETENSORS_ENTRY);
        refusedHeader(tensor("F32", "[2]", "[-8,0]"), ModelProblem.SAFETENSORS_OFFSETS);
        refusedHeader(tensor("F32", "[2]", "[8,0]"), ModelProblem.SAFETENSORS_OFFSETS);
        refusedHeader(tensor("F32", "[9]", "[0,36]"), ModelProblem.SAFETENSORS_OFFSETS);
        refusedHeader(tensor("F32", "[2]", "[0,99999999999999999999]"), ModelProblem.SAFETENSORS_OFFSETS);
        refusedHeader(tensor("F32", "[3]", "[0,8]"), ModelProblem.SAFETENSORS_SIZE);
        refusedHeader(tensor("F32", "[2147483647,2147483647,2147483647,4]", "[0,8]"), ModelProblem.SAFETENSORS_SIZE);
        String overlapping = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}";
        refusedHeader(overlapping, ModelProblem.SAFETENSORS_OFFSETS);
    }

    @Test
    void damagedBytesGiveProblemsAndNothingElse() throws IOException {
        Path file = folder.resolve("x.safetensors");
        TestFiles.write(file, Map.of("a", new Tensor(List.of(2), new float[] {1, 2})), Map.of("k", "v"));
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] bad =
                    java.util.Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; bad.length > 0 && i < 1 + random.nextInt(3); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                Safetensors read = Safetensors.read(file);
                read.names().forEach(read::shape);
            } catch (ProblemException e) {
                assertThat(e.getMessage()).contains(file.toString());
            }
        }
    }

    private static String tensor(String type, String shape, String offsets) {
        return "{\"a\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
    }

    private void refusedHeader(String json, ProblemCode code) throws IOException {
        Path file = raw(json, new byte[16]);
        refused(() -> Safetensors.read(file), code);
    }

    private void refusedBytes(byte[] bytes, ProblemCode code) throws IOException {
        Path file = Files.write(folder.resolve("bytes"), bytes);
        refused(() -> Safetensors.read(file), code);
    }

    private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly(code))
                .hasMessageContaining(folder.toString());
    }

    private Path raw(String json, byte[] data) throws IOException {
        byte[] header = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(header.length).put(header).put(data);
        return Files.write(folder.resolve("raw.safetensors"), all.array());
    }
}
