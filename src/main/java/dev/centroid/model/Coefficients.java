package dev.centroid.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The numbers in DL4J's {@code coefficients.bin}: two buffers, the array's shape and its values, each as allocation mode,
 * length, type and big-endian numbers.
 *
 * <p>decision: not {@code Nd4j.read}, which believes every length that a damaged file gives and allocates it.
 */
final class Coefficients {

    /** The longest shape that ND4J writes: rank 32, twice, and four more. */
    private static final long LONGEST_SHAPE = 68;

    private Coefficients() {}

    /** The values, if there are as many as expected; anything else is a problem that names the file. */
    static float[] parse(Path file, byte[] bytes, int expected) {
        try (ByteArrayInputStream stream = new ByteArrayInputStream(bytes)) {
            DataInputStream in = new DataInputStream(stream);
            in.readUTF();
            long shapeLength = in.readLong();
            boolean shape = in.readUTF().equals("LONG") && shapeLength >= 0 && shapeLength <= LONGEST_SHAPE;
            if (!shape) {
                throw ModelProblem.MODEL_DAMAGED.exception(file);
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long length = in.readLong();
            boolean floats = in.readUTF().equals("FLOAT") && length == expected;
            if (!floats || stream.available() != length * Float.BYTES) {
                throw ModelProblem.MODEL_DAMAGED.exception(file);
            }
            float[] values = new float[expected];
            ByteBuffer.wrap(bytes, bytes.length - stream.available(), stream.available())
                    .asFloatBuffer()
                    .get(values);
            return values;
        } catch (IOException e) {
            throw ModelProblem.MODEL_DAMAGED.exceptionFrom(e, file);
        }
    }
}
