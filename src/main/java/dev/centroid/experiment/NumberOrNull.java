package dev.centroid.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** JSON knows no NaN and no infinity. */
final class NumberOrNull extends StdSerializer<Double> {

    private static final long serialVersionUID = 1L;

    NumberOrNull() {
        super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator target, SerializerProvider provider) throws IOException {
        if (Double.isFinite(value)) {
            target.writeNumber(value);
        } else {
            target.writeNull();
        }
    }
}
