package dev.centroid.episode;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32: letters and digits that people do not confuse, in groups of five. */
final class Base32 {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        int written = 0;
        for (int i = 0; i < bytes.length || bits > 0; ) {
            if (bits < 5 && i < bytes.length) {
                buffer = buffer << 8 | bytes[i++] & 0xFF;
                bits += 8;
            }
            int missing = Math.max(0, 5 - bits);
            int digit = buffer << missing >>> Math.max(0, bits - 5) & 31;
            bits = Math.max(0, bits - 5);
            if (written > 0 && written % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(digit));
            written++;
        }
        return text.toString();
    }

    /**
     * What a text says.
     *
     * @param bytes the whole bytes
     * @param clean whether the bits left over are fewer than a digit and all zero, as {@link #encode} leaves them
     */
    record Decoded(byte[] bytes, boolean clean) {}

    /** The bytes of a text; nothing where it holds a character that is no digit. */
    static Optional<Decoded> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        String plain = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        for (int i = 0; i < plain.length(); i++) {
            int digit = ALPHABET.indexOf(plain.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5 | digit) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >>> bits & 0xFF);
            }
        }
        boolean clean = bits < 5 && (buffer & (1 << bits) - 1) == 0;
        return Optional.of(new Decoded(bytes.toByteArray(), clean));
    }
}
