package dev.centroid.data.numpy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Bytes somewhere in a file that are read only when somebody wants them.
 *
 * @param file where they lie
 * @param offset of the first one
 * @param length of the range in the file, before decoding
 * @param coding how they are written down
 */
public record ByteRange(Path file, long offset, long length, Coding coding) {

    private static final int BUFFER = 1 << 16;

    /** Checks the numbers. */
    public ByteRange {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(coding, "coding");
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException(offset + "+" + length);
        }
    }

    /** The bytes one after the other, decoded; the caller closes it. */
    public InputStream open() throws IOException {
        InputStream raw = new RangeStream(file, offset, length);
        return switch (coding) {
            case RAW -> raw;
            case DEFLATED ->
                new InflaterInputStream(raw, new Inflater(true), BUFFER) {
                    @Override
                    public void close() throws IOException {
                        inf.end();
                        super.close();
                    }
                };
            case PYTHON2_ESCAPES, UTF8, UNICODE_ESCAPES ->
                new CodedStream(new BufferedInputStream(raw, BUFFER), coding);
        };
    }

    /**
     * All the bytes, decoded.
     *
     * @param most how many are wanted at most
     * @throws IOException if there are more, or the range cannot be read or is damaged
     */
    public byte[] bytes(int most) throws IOException {
        if (coding == Coding.RAW && length > most) {
            throw new IOException(length + " > " + most);
        }
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(most);
            if (coding == Coding.RAW && bytes.length < length) {
                throw new EOFException();
            }
            if (in.read() >= 0) {
                throw new IOException("> " + most);
            }
            return bytes;
        }
    }

    /** The range as a short text: characters where Python 3 wrote some, else UTF-8 or, where it is none, Latin 1. */
    String text(int most) throws IOException {
        if (coding == Coding.UNICODE_ESCAPES) {
            try (InputStream in = new RangeStream(file, offset, length)) {
                return CodedStream.characters(in.readNBytes(most));
            }
        }
        ByteRange written = coding == Coding.UTF8 ? new ByteRange(file, offset, length, Coding.RAW) : this;
        byte[] bytes = written.bytes(most);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
