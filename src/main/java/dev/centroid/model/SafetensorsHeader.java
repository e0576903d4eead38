package dev.centroid.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked JSON header of a safetensors file: every tensor lies inside the data, has the bytes that its shape takes, and
 * shares none with another.
 */
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final String METADATA = "__metadata__";

    /** Where a tensor lies, counted from the first byte after the header. */
    record Entry(TensorType type, List<Integer> shape, int begin, int end) {

        int count() {
            return (end - begin) / type.bytes();
        }
    }

    /** Parses and checks; {@code dataSize} is the number of bytes behind the header. */
    static SafetensorsHeader parse(Path file, byte[] json, long dataSize) {
        JsonNode root = tree(file, json);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getKey().equals(METADATA)) {
                readMetadata(file, field.getValue(), metadata);
            } else {
                entries.put(field.getKey(), entry(file, field.getKey(), field.getValue(), dataSize));
            }
        }
        refuseOverlaps(file, entries);
        return new SafetensorsHeader(Collections.unmodifiableMap(entries), Collections.unmodifiableMap(metadata));
    }

    private static JsonNode tree(Path file, byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            JsonNode root = JSON.readTree(text);
            if (root instanceof ObjectNode) {
                return root;
            }
            throw ModelProblem.SAFETENSORS_HEADER.exception(file);
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw ModelProblem.SAFETENSORS_HEADER.exceptionFrom(e, file);
        }
    }

    private static void readMetadata(Path file, JsonNode node, Map<String, String> target) {
        if (!node.isObject()) {
            throw ModelProblem.SAFETENSORS_ENTRY.exception(file, METADATA);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getValue().isTextual()) {
                throw ModelProblem.SAFETENSORS_ENTRY.exception(file, METADATA);
            }
            target.put(field.getKey(), field.getValue().textValue());
        }
    }

    private static Entry entry(Path file, String name, JsonNode node, long dataSize) {
        JsonNode dtype = node.path("dtype");
        JsonNode dimensions = node.path("shape");
        JsonNode offsets = node.path("data_offsets");
        boolean wellFormed = dtype.isTextual()
                && dimensions.isArray()
                && offsets.isArray()
                && offsets.size() == 2
                && offsets.get(0).isIntegralNumber()
                && offsets.get(1).isIntegralNumber();
        if (!wellFormed) {
            throw ModelProblem.SAFETENSORS_ENTRY.exception(file, name);
        }
        TensorType type = TensorType.named(dtype.textValue())
                .orElseThrow(() -> ModelProblem.SAFETENSORS_TYPE.exception(file, name, dtype.textValue()));
        List<Integer> shape = shape(file, name, dimensions);
        long begin = offsets.get(0).canConvertToLong() ? offsets.get(0).longValue() : -1;
        long end = offsets.get(1).canConvertToLong() ? offsets.get(1).longValue() : -1;
        if (begin < 0 || end < begin || end > dataSize) {
            throw ModelProblem.SAFETENSORS_OFFSETS.exception(file, name);
        }
        if (bytes(type, shape) != end - begin) {
            throw ModelProblem.SAFETENSORS_SIZE.exception(
                    file, name, shape.toString(), bytes(type, shape), end - begin);
        }
        return new Entry(type, shape, Math.toIntExact(begin), Math.toIntExact(end));
    }

    private static List<Integer> shape(Path file, String name, JsonNode dimensions) {
        List<Integer> shape = new ArrayList<>();
        for (JsonNode dimension : dimensions) {
            if (!dimension.isIntegralNumber() || !dimension.canConvertToInt() || dimension.intValue() < 0) {
                throw ModelProblem.SAFETENSORS_ENTRY.exception(file, name);
            }
            shape.add(dimension.intValue());
        }
        return List.copyOf(shape);
    }

    /** Bytes of a tensor; {@link Long#MAX_VALUE} where no file could hold it. */
    private static long bytes(TensorType type, List<Integer> shape) {
        if (shape.contains(0)) {
            return 0;
        }
        try {
            return shape.stream().mapToLong(Integer::longValue).reduce(type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuseOverlaps(Path file, Map<String, Entry> entries) {
        List<Map.Entry<String, Entry>> sorted = new ArrayList<>(entries.entrySet());
        sorted.removeIf(e -> e.getValue().begin() == e.getValue().end());
        sorted.sort(Comparator.comparingInt(e -> e.getValue().begin()));
        int covered = 0;
        for (Map.Entry<String, Entry> next : sorted) {
            if (next.getValue().begin() < covered) {
                throw ModelProblem.SAFETENSORS_OFFSETS.exception(file, next.getKey());
            }
            covered = next.getValue().end();
        }
    }
}
