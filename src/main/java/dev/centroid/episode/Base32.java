package dev.centroid.episode;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

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

    /** The bytes of a text; empty where it holds a character that is no digit. */
    static byte[] decode(String text) {
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
                return new byte[0];
            }
            buffer = (buffer << 5 | digit) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >>> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }
}
