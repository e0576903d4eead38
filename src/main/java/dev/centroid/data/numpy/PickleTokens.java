package dev.centroid.data.numpy;

import java.io.IOException;
import java.nio.file.Path;

/** A pickle as a row of operations with their arguments. Bytes and texts are skipped, and known by where they lie. */
final class PickleTokens implements AutoCloseable {

    private static final int NEWEST = 5;

    private final Path file;
    private final FileInput in;
    private PickleOp op;
    private long number;
    private double real;
    private ByteRange range;
    private String line;
    private String secondLine;

    PickleTokens(Path file, long position) throws IOException {
        this.file = file;
        this.in = new FileInput(file, position);
    }

    /** Reads the next operation; {@link PickleOp#STOP} is the last. */
    PickleOp next() throws IOException {
        op = PickleOp.of(in.unsigned1());
        if (op == null) {
            throw new IOException("opcode");
        }
        switch (op.argument()) {
            case UNSIGNED_1 -> number = in.unsigned1();
            case UNSIGNED_2 -> number = in.unsigned2();
            case UNSIGNED_4 -> number = in.unsigned4();
            case SIGNED_4 -> number = in.signed4();
            case SIGNED_8 -> number = in.signed8();
            case FLOAT_8 -> real = Double.longBitsToDouble(Long.reverseBytes(in.signed8()));
            case LINE -> line = in.line();
            case TWO_LINES -> {
                line = in.line();
                secondLine = in.line();
            }
            case LONG_LINE -> {
                long from = in.position();
                range = new ByteRange(file, from, in.skipLine(), Coding.RAW);
            }
            case BYTES_1 -> skip(in.unsigned1());
            case BYTES_4 -> skip(in.unsigned4());
            case BYTES_8 -> skip(in.signed8());
            case NONE -> number = 0;
        }
        if (op == PickleOp.PROTO && number > NEWEST) {
            throw new IOException("protocol " + number);
        }
        return op;
    }

    private void skip(long length) throws IOException {
        long from = in.position();
        in.skip(length);
        range = new ByteRange(file, from, length, Coding.RAW);
    }

    /** The operation that was read last. */
    PickleOp op() {
        return op;
    }

    /** The argument as a number. */
    long number() {
        return number;
    }

    /** The argument as a floating-point number. */
    double real() {
        return real;
    }

    /** Where the argument's bytes lie. */
    ByteRange range() {
        return range;
    }

    /** The argument's first line. */
    String line() {
        return line;
    }

    /** The argument's second line. */
    String secondLine() {
        return secondLine;
    }

    /** The number of a memo entry that is put or asked for, in either form. */
    long memoKey() throws IOException {
        if (op.argument() != PickleOp.Argument.LINE) {
            return number;
        }
        try {
            return Long.parseLong(line);
        } catch (NumberFormatException e) {
            throw new IOException("memo", e);
        }
    }

    /** Bytes from the file's start. */
    long position() {
        return in.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
