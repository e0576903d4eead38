package dev.centroid.data.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Little-endian numbers and short texts from a file through a buffer, with a position that can be moved. A length that leads
 * past the end of the file is noticed before anything is read or allocated.
 */
final class FileInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 4096;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    /** Position in the file of the buffer's first byte. */
    private long start;

    FileInput(Path file, long position) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
        this.start = position;
        buffer.limit(0);
    }

    long size() {
        return size;
    }

    long position() {
        return start + buffer.position();
    }

    /** Goes to a position within the file. */
    void moveTo(long position) throws IOException {
        if (position < 0 || position > size) {
            throw new EOFException();
        }
        if (position >= start && position <= start + buffer.limit()) {
            buffer.position((int) (position - start));
        } else {
            start = position;
            buffer.position(0).limit(0);
        }
    }

    /** Skips bytes that must be there. */
    void skip(long count) throws IOException {
        if (count < 0 || count > size - position()) {
            throw new EOFException();
        }
        moveTo(position() + count);
    }

    int unsigned1() throws IOException {
        return need(1).get() & 0xff;
    }

    int unsigned2() throws IOException {
        return need(Short.BYTES).getShort() & 0xffff;
    }

    int signed4() throws IOException {
        return need(Integer.BYTES).getInt();
    }

    long unsigned4() throws IOException {
        return signed4() & 0xffffffffL;
    }

    long signed8() throws IOException {
        return need(Long.BYTES).getLong();
    }

    byte[] bytes(int count) throws IOException {
        if (count < 0 || count > size - position()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        int filled = 0;
        while (filled < count) {
            int part = Math.min(count - filled, BUFFER);
            need(part).get(bytes, filled, part);
            filled += part;
        }
        return bytes;
    }

    /** A short text up to a line feed, which is taken too. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = unsigned1(); next != '\n'; next = unsigned1()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("line");
            }
            line.append((char) next);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replace("\r", "");
    }

    /** Skips a line of any length; returns its length without the line feed. */
    long skipLine() throws IOException {
        long from = position();
        while (true) {
            need(1);
            while (buffer.hasRemaining()) {
                if (buffer.get() == '\n') {
                    return position() - from - 1;
                }
            }
        }
    }

    private ByteBuffer need(int count) throws IOException {
        if (buffer.remaining() < count) {
            start += buffer.position();
            buffer.compact();
            while (buffer.position() < count) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    buffer.flip();
                    throw new EOFException();
                }
            }
            buffer.flip();
        }
        return buffer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
