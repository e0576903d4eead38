package dev.centroid.experiment.folder;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Reads and writes records as JSON files with a {@code version}. Every field has to be there and no other; a number that was
 * not measured is {@code null} in the file and NaN in the record.
 */
public final class JsonFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new DoubleOut())
                    .addSerializer(Double.class, new DoubleOut())
                    .addDeserializer(double.class, new DoubleIn())
                    .addSerializer(Instant.class, new InstantOut())
                    .addDeserializer(Instant.class, new InstantIn())
                    .addSerializer(Stage.class, new StageOut())
                    .addDeserializer(Stage.class, new StageIn()))
            .build();

    private JsonFile() {}

    /**
     * Writes a record, over an older one.
     *
     * @throws dev.centroid.problem.ProblemException as {@link AtomicFiles#write}
     */
    public static void write(Path file, Object content) {
        AtomicFiles.writeText(file, text(content));
    }

    static String text(Object content) {
        try {
            return MAPPER.writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record of plain values: " + content.getClass(), e);
        }
    }

    /**
     * Reads a record.
     *
     * @param version the only one that is understood
     * @throws dev.centroid.problem.ProblemException {@link FolderProblem#JSON_SYNTAX}, {@link FolderProblem#JSON_FIELD},
     *     {@link FolderProblem#JSON_VERSION} or {@link FolderProblem#READ_FAILED}
     */
    public static <T> T read(Path file, Class<T> type, int version) {
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            JsonNode found = tree.path("version");
            if (!found.isInt()) {
                throw FolderProblem.JSON_FIELD.exception(file, "version");
            }
            if (found.intValue() != version) {
                throw FolderProblem.JSON_VERSION.exception(file, found.intValue(), version);
            }
            return MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            throw FolderProblem.JSON_FIELD.exceptionFrom(e, file, field(e));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw FolderProblem.JSON_SYNTAX.exceptionFrom(e, file, line, column);
        } catch (IOException e) {
            throw IoFailures.reading(file, e);
        }
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "?" : path;
    }

    private static final class DoubleOut extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class DoubleIn extends JsonDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(double.class, in);
            }
            return in.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }

    private static final class InstantOut extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantIn extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(in.getText());
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, in.getText(), "not a time");
            }
        }
    }

    private static final class StageOut extends JsonSerializer<Stage> {
        @Override
        public void serialize(Stage value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.key());
        }
    }

    private static final class StageIn extends JsonDeserializer<Stage> {
        @Override
        public Stage deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String key = in.getText();
            for (Stage stage : Stage.values()) {
                if (stage.key().equals(key)) {
                    return stage;
                }
            }
            return (Stage) context.handleWeirdStringValue(Stage.class, key, "not a stage");
        }
    }
}
