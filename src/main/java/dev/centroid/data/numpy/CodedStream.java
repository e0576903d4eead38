package dev.centroid.data.numpy;

import java.io.IOException;
import java.io.InputStream;

/** Turns the ways in which Python writes bytes as text back into bytes. */
final class CodedStream extends InputStream {

    private static final int LARGEST = 0xff;

    private final InputStream in;
    private final Coding coding;

    CodedStream(InputStream in, Coding coding) {
        this.in = in;
        this.coding = coding;
    }

    @Override
    public int read() throws IOException {
        int first = in.read();
        return switch (coding) {
            case UTF8 -> first < 0x80 ? first : fromTwo(first);
            case PYTHON2_ESCAPES -> first == '\\' ? escaped() : first;
            case UNICODE_ESCAPES -> first == '\\' ? fromCodePoint() : first;
            default -> first;
        };
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int next = read();
            if (next < 0) {
                return filled == 0 ? -1 : filled;
            }
            target[from + filled++] = (byte) next;
        }
        return filled;
    }

    /** Characters up to U+00FF take two bytes at most in UTF-8. */
    private int fromTwo(int first) throws IOException {
        int second = in.read();
        int value = (first & 0x1f) << 6 | second & 0x3f;
        if ((first & 0xe0) != 0xc0 || (second & 0xc0) != 0x80 || value > LARGEST) {
            throw new IOException("UTF-8");
        }
        return value;
    }

    private int escaped() throws IOException {
        int mark = in.read();
        return switch (mark) {
            case '\\', '\'', '"' -> mark;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'x' -> hex(2);
            default -> throw new IOException("\\" + (char) mark);
        };
    }

    private int fromCodePoint() throws IOException {
        int value = in.read() == 'u' ? hex(4) : -1;
        if (value < 0 || value > LARGEST) {
            throw new IOException("\\u");
        }
        return value;
    }

    private int hex(int digits) throws IOException {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(in.read(), 16);
            if (digit < 0) {
                throw new IOException("\\x");
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** A text of protocol 0, whose characters need not be bytes. */
    static String characters(byte[] written) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length; i++) {
            boolean escape = written[i] == '\\' && i + 1 < written.length;
            int digits = escape && written[i + 1] == 'u' ? 4 : escape && written[i + 1] == 'U' ? 8 : 0;
            if (digits == 0) {
                text.append((char) (written[i] & LARGEST));
                continue;
            }
            int value = 0;
            for (int d = 0; d < digits; d++) {
                int at = i + 2 + d;
                int digit = at < written.length ? Character.digit(written[at], 16) : -1;
                if (digit < 0) {
                    throw new IOException("\\u");
                }
                value = value << 4 | digit;
            }
            if (!Character.isValidCodePoint(value)) {
                throw new IOException("\\U");
            }
            text.appendCodePoint(value);
            i += digits + 1;
        }
        return text.toString();
    }
}
