package dev.centroid.data.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an array's elements, as numpy writes it.
 *
 * @param kind {@code b} truth, {@code i u} whole numbers, {@code f} floating-point (4 or 8 bytes), {@code S} bytes, {@code U} text,
 *     {@code O} Python objects
 * @param size of an element in bytes; 0 for objects
 * @param order byte order of its numbers
 */
public record DType(char kind, int size, ByteOrder order) {

    private static final Pattern CODE = Pattern.compile("([<>|=]?)(\\?|[biufSUaO])(\\d{0,6})");
    private static final int CHARACTER = 4;

    /** Reads a code as numpy writes it: a sign for the byte order, a letter for the kind, the size. */
    static DType parse(String code) throws IOException {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IOException("dtype " + (code.length() > 40 ? code.substring(0, 40) + "…" : code));
        }
        char letter = matcher.group(2).charAt(0);
        char kind = letter == '?' ? 'b' : letter == 'a' ? 'S' : letter;
        int written = matcher.group(3).isEmpty() ? 1 : Integer.parseInt(matcher.group(3));
        boolean known =
                switch (kind) {
                    case 'b' -> written == 1;
                    case 'i', 'u' -> written == 1 || written == 2 || written == 4 || written == 8;
                    case 'f' -> written == 4 || written == 8;
                    default -> true;
                };
        if (!known) {
            throw new IOException("dtype " + code);
        }
        int size = kind == 'O' ? 0 : kind == 'U' ? written * CHARACTER : written;
        return new DType(kind, size, order(matcher.group(1)));
    }

    /** The same type in another byte order, given as numpy's sign. */
    DType in(String sign) {
        return new DType(kind, size, order(sign));
    }

    // assumption: "native" was little-endian; no big-endian machine of the last twenty years wrote these data sets.
    private static ByteOrder order(String sign) {
        return sign.equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Whether its elements are unsigned bytes. */
    public boolean isUnsignedByte() {
        return kind == 'u' && size == 1;
    }

    /** numpy's short name, for messages. */
    public String shown() {
        return switch (kind) {
            case 'b' -> "bool";
            case 'i' -> "int" + 8 * size;
            case 'u' -> "uint" + 8 * size;
            case 'f' -> "float" + 8 * size;
            case 'O' -> "object";
            default -> "" + kind + (kind == 'U' ? size / CHARACTER : size);
        };
    }

    /** One element: a {@link Long}, {@link Double}, {@link Boolean} or {@link String}. */
    Object element(byte[] bytes, int at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        return switch (kind) {
            case 'b' -> bytes[at] != 0;
            case 'f' -> size == Double.BYTES ? buffer.getDouble(at) : (double) buffer.getFloat(at);
            case 'i', 'u' -> whole(buffer, at);
            case 'S' -> ended(bytes, at, StandardCharsets.ISO_8859_1, 1);
            case 'U' ->
                ended(bytes, at, Charset.forName(order == ByteOrder.BIG_ENDIAN ? "UTF-32BE" : "UTF-32LE"), CHARACTER);
            default -> throw new IOException("dtype " + shown());
        };
    }

    private Object whole(ByteBuffer buffer, int at) throws IOException {
        boolean signed = kind == 'i';
        long value =
                switch (size) {
                    case 1 -> signed ? buffer.get(at) : buffer.get(at) & 0xff;
                    case 2 -> signed ? buffer.getShort(at) : buffer.getShort(at) & 0xffff;
                    case 4 -> signed ? buffer.getInt(at) : buffer.getInt(at) & 0xffffffffL;
                    default -> buffer.getLong(at);
                };
        if (!signed && value < 0) {
            throw new IOException(Long.toUnsignedString(value));
        }
        return value;
    }

    /** A text up to its padding of zeros. */
    private String ended(byte[] bytes, int at, Charset charset, int unit) {
        int end = at + size;
        while (end > at && isZero(bytes, end - unit, unit)) {
            end -= unit;
        }
        return new String(bytes, at, end - at, charset);
    }

    private static boolean isZero(byte[] bytes, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
