package dev.centroid.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.centroid.problem.Problem;
import java.nio.file.Path;

/** Writes plain records as JSON: paths and problems as text, a number that is none as null. */
public final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, ToStringSerializer.instance)
                    .addSerializer(Problem.class, ToStringSerializer.instance)
                    .addSerializer(Double.class, new NumberOrNull())
                    .addSerializer(double.class, new NumberOrNull()))
            .build();

    private JsonText() {}

    /** The text, without a line feed at its end. */
    public static String of(Object record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values cannot be written as JSON", e);
        }
    }
}
