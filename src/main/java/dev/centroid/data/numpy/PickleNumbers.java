package dev.centroid.data.numpy;

import java.io.IOException;

/** Numbers and texts as a pickle writes them. */
final class PickleNumbers {

    private PickleNumbers() {}

    /** A whole number or truth value of protocol 0: {@code 17}, {@code 17L}, {@code 01}. */
    static Object whole(String line) throws IOException {
        if (line.equals("00") || line.equals("01")) {
            return line.equals("01");
        }
        try {
            return Long.parseLong(line.endsWith("L") ? line.substring(0, line.length() - 1) : line);
        } catch (NumberFormatException e) {
            throw new IOException("int", e);
        }
    }

    /** A whole number in two's complement, little-endian, of at most 8 bytes. */
    static Object whole(ByteRange range) throws IOException {
        byte[] bytes = range.bytes(Long.BYTES);
        long value = bytes.length > 0 && bytes[bytes.length - 1] < 0 ? -1 : 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    static Object real(String line) throws IOException {
        try {
            return Double.parseDouble(line);
        } catch (NumberFormatException e) {
            throw new IOException("float", e);
        }
    }

    /** A text of Python 2 in protocol 0, which stands in quotes. */
    static ByteRange unquoted(ByteRange line) throws IOException {
        ByteRange ends = new ByteRange(line.file(), line.offset(), Math.min(1, line.length()), Coding.RAW);
        long last = line.offset() + line.length() - 1;
        byte[] first = ends.bytes(1);
        boolean quoted = line.length() >= 2 && (first[0] == '\'' || first[0] == '"');
        if (!quoted || new ByteRange(line.file(), last, 1, Coding.RAW).bytes(1)[0] != first[0]) {
            throw new IOException("string");
        }
        return new ByteRange(line.file(), line.offset() + 1, line.length() - 2, Coding.PYTHON2_ESCAPES);
    }
}
