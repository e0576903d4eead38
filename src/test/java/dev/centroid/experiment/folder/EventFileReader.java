package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads TensorBoard event files by the published formats, and shares no code with what writes them; the CRC is computed bit by
 * bit (Castagnoli polynomial, reflected: 0x82F63B78).
 */
final class EventFileReader {

    record Event(double wallTime, long step, String fileVersion, Map<String, Float> values) {}

    private EventFileReader() {}

    static List<Event> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Event> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long length = bytes.getLong();
            assertThat(bytes.getInt()).as("CRC of the length").isEqualTo(masked(little(length)));
            byte[] data = new byte[(int) length];
            bytes.get(data);
            assertThat(bytes.getInt()).as("CRC of the data").isEqualTo(masked(data));
            events.add(event(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN)));
        }
        return events;
    }

    private static byte[] little(long value) {
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (value >> 8 * i);
        }
        return bytes;
    }

    static int crc32c(byte[] data) {
        int crc = ~0;
        for (byte b : data) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >>> 1 ^ 0x82F63B78 : crc >>> 1;
            }
        }
        return ~crc;
    }

    static int masked(byte[] data) {
        int crc = crc32c(data);
        return (crc >>> 15 | crc << 17) + (int) 2726488792L;
    }

    private static Event event(ByteBuffer in) {
        double wallTime = Double.NaN;
        long step = 0;
        String version = "";
        Map<String, Float> values = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            int key = in.get();
            switch (key) {
                case 1 << 3 | 1 -> wallTime = in.getDouble();
                case 2 << 3 -> step = varint(in);
                case 3 << 3 | 2 -> version = new String(bytes(in), StandardCharsets.UTF_8);
                case 5 << 3 | 2 -> summary(in, values);
                default -> throw new AssertionError("field key " + key);
            }
        }
        return new Event(wallTime, step, version, values);
    }

    private static void summary(ByteBuffer event, Map<String, Float> values) {
        ByteBuffer in = ByteBuffer.wrap(bytes(event)).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            assertThat(in.get()).isEqualTo((byte) (1 << 3 | 2));
            ByteBuffer value = ByteBuffer.wrap(bytes(in)).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(value.get()).isEqualTo((byte) (1 << 3 | 2));
            String tag = new String(bytes(value), StandardCharsets.UTF_8);
            assertThat(value.get()).isEqualTo((byte) (2 << 3 | 5));
            assertThat(values.put(tag, value.getFloat())).as(tag + " twice").isNull();
            assertThat(value.hasRemaining()).isFalse();
        }
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[(int) varint(in)];
        in.get(bytes);
        return bytes;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
