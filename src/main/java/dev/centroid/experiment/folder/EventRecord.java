package dev.centroid.experiment.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Records of a TensorBoard event file. Each is framed as TensorFlow's {@code record_writer.h} has it: length (8 bytes, little
 * endian), masked CRC-32C of the length, data, masked CRC-32C of the data. The data is a protocol buffer of TensorFlow's
 * {@code event.proto} and {@code summary.proto}:
 *
 * <pre>{@code
 * Event   { double wall_time = 1; int64 step = 2; string file_version = 3; Summary summary = 5; }
 * Summary { repeated Value value = 1; }
 * Value   { string tag = 1; float simple_value = 2; }
 * }</pre>
 */
final class EventRecord {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;
    private static final int MASK_DELTA = 0xa282ead8;

    private EventRecord() {}

    /** The record that a file begins with. */
    static byte[] fileVersion(double wallTime) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        putDouble(event, 1, wallTime);
        putBytes(event, 3, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
        return framed(event.toByteArray());
    }

    /**
     * The values measured at one step.
     *
     * @param wallTime seconds since 1970
     * @param values by tag
     */
    static byte[] scalars(double wallTime, long step, Map<String, Double> values) {
        ByteArrayOutputStream summary = new ByteArrayOutputStream();
        values.forEach((tag, value) -> {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            putBytes(one, 1, tag.getBytes(StandardCharsets.UTF_8));
            putKey(one, 2, FIXED32);
            one.writeBytes(little(Float.BYTES).putFloat(value.floatValue()).array());
            putBytes(summary, 1, one.toByteArray());
        });
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        putDouble(event, 1, wallTime);
        putKey(event, 2, VARINT);
        putVarint(event, step);
        putBytes(event, 5, summary.toByteArray());
        return framed(event.toByteArray());
    }

    private static byte[] framed(byte[] data) {
        byte[] length = little(Long.BYTES).putLong(data.length).array();
        return little(Long.BYTES + 2 * Integer.BYTES + data.length)
                .put(length)
                .putInt(maskedCrc(length))
                .put(data)
                .putInt(maskedCrc(data))
                .array();
    }

    /** Rotated right by 15 bits and shifted, as TensorFlow does lest a CRC of data with CRCs in it is trivial. */
    private static int maskedCrc(byte[] data) {
        CRC32C crc = new CRC32C();
        crc.update(data);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA;
    }

    private static void putDouble(ByteArrayOutputStream out, int field, double value) {
        putKey(out, field, FIXED64);
        out.writeBytes(little(Double.BYTES).putDouble(value).array());
    }

    private static void putBytes(ByteArrayOutputStream out, int field, byte[] bytes) {
        putKey(out, field, BYTES);
        putVarint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void putKey(ByteArrayOutputStream out, int field, int wireType) {
        putVarint(out, (long) field << 3 | wireType);
    }

    private static void putVarint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
