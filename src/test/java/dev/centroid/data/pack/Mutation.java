package dev.centroid.data.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages a file's bytes the way broken downloads, editors and malice do. */
final class Mutation {

    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        32767,
        65535,
        65536,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xffffffffL,
        1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final String[] WORDS = {
        "../../x",
        "/etc/passwd",
        "-1",
        "99999999999",
        "0",
        "\"",
        ",",
        "\n",
        "\0",
        "True",
        "(",
        ")",
        "'",
        "cos\nsystem\n",
        "\u0000\u0000",
        "1e309",
        "{}",
        "\r\n"
    };

    private Mutation() {}

    /** One to four damages at random places; {@code other} is something to splice in. */
    static byte[] of(byte[] whole, byte[] other, Random random) {
        byte[] bytes = whole;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = one(bytes, other, random);
        }
        return bytes;
    }

    private static byte[] one(byte[] bytes, byte[] other, Random random) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(1 + Math.min(64, bytes.length)));
        byte[] changed = bytes.clone();
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                if (bytes.length > 0) {
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                }
                return changed;
            }
            case 2 -> {
                Arrays.fill(changed, at, end, (byte) random.nextInt(256));
                return changed;
            }
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                return joined(bytes, at, new byte[0], end);
            }
            case 5 -> {
                return joined(bytes, end, Arrays.copyOfRange(bytes, at, end), end);
            }
            case 6 -> {
                byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.ISO_8859_1);
                return joined(bytes, at, word, random.nextBoolean() ? at : Math.min(bytes.length, at + word.length));
            }
            case 7 -> {
                int size = 1 << random.nextInt(4);
                ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
                long number = NUMBERS[random.nextInt(NUMBERS.length)];
                ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(order).putLong(number);
                int from = order == ByteOrder.BIG_ENDIAN ? Long.BYTES - size : 0;
                System.arraycopy(buffer.array(), from, changed, at, Math.min(size, bytes.length - at));
                return changed;
            }
            default -> {
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                int to = Math.min(other.length, from + 1 + random.nextInt(256));
                return joined(bytes, at, Arrays.copyOfRange(other, from, to), end);
            }
        }
    }

    private static byte[] joined(byte[] bytes, int at, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /** Gives every chunk of a png the checksum that fits its damaged content, so that the decoder goes on to look at it. */
    static byte[] withPngChecksums(byte[] png) {
        ByteBuffer buffer = ByteBuffer.wrap(png);
        int at = 8;
        while (at + 12 <= png.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > png.length - at - 12) {
                return png;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) crc.getValue());
            at += length + 12;
        }
        return png;
    }

    /** The checksum at a pack index's end. */
    static byte[] withIndexChecksum(byte[] index) {
        int content = index.length - Long.BYTES;
        if (content >= 0) {
            CRC32 crc = new CRC32();
            crc.update(index, 0, content);
            ByteBuffer.wrap(index).putLong(content, crc.getValue());
        }
        return index;
    }
}
