package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that only grows, record by record, from a fixed head on, and can be cut back to a length that was recorded.
 *
 * <p>decision: no buffer. Each record goes to the system in one call (some microseconds, against the milliseconds of a step), so
 * that a reader in another process is never behind and a killed process loses nothing that it said. {@link #sync} brings it
 * to the disk.
 *
 * <p>A {@link RandomAccessFile}, because the channel of an interrupted thread would be closed under it.
 */
final class LogFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;
    private long length;

    private LogFile(Path path, RandomAccessFile file, long length) {
        this.path = path;
        this.file = file;
        this.length = length;
    }

    /**
     * Where a file begins or goes on.
     *
     * @param path the file
     * @param head what it begins with
     * @param last the byte that has to stand in front of the cut, as a table's line feed; -1 for a file whose head differs each
     *     time and whose records end in any byte
     * @param length to go on at, what stands behind it is dropped; 0 to begin with the head
     */
    record Start(Path path, byte[] head, int last, long length) {

        /** Looks whether the file is the one that was recorded, and changes nothing. */
        void check() {
            if (length == 0) {
                return;
            }
            try {
                long found = Files.exists(path) ? Files.size(path) : 0;
                if (found < length) {
                    throw FolderProblem.LOG_TOO_SHORT.exception(path, length, found);
                }
                if (last >= 0 && !isOurs()) {
                    throw FolderProblem.LOG_CHANGED.exception(path);
                }
            } catch (IOException e) {
                throw IoFailures.reading(path, e);
            }
        }

        private boolean isOurs() throws IOException {
            try (RandomAccessFile reader = new RandomAccessFile(path.toFile(), "r")) {
                byte[] begin = new byte[(int) Math.min(head.length, length)];
                reader.readFully(begin);
                reader.seek(length - 1);
                return Arrays.equals(begin, head) && reader.read() == last;
            }
        }
    }

    /** Begins a file with its head, or cuts it to where it goes on. */
    static LogFile open(Start start) {
        try {
            RandomAccessFile file = new RandomAccessFile(start.path().toFile(), "rw");
            LogFile log = new LogFile(start.path(), file, start.length());
            log.cut();
            if (start.length() == 0) {
                log.append(start.head());
            }
            return log;
        } catch (IOException e) {
            throw IoFailures.writing(start.path(), e);
        }
    }

    private void cut() throws IOException {
        if (file.length() > length) {
            file.setLength(length);
        }
        file.seek(length);
    }

    /** Adds a whole record, or, where that fails, nothing. */
    void append(byte[] record) {
        try {
            file.write(record);
            length += record.length;
        } catch (IOException e) {
            ProblemException problem = IoFailures.writing(path, e);
            try {
                cut();
            } catch (IOException second) {
                problem.addSuppressed(second);
            }
            throw problem;
        }
    }

    /** Brings all records to the disk. */
    void sync() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw IoFailures.writing(path, e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Bytes of whole records. */
    long length() {
        return length;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw IoFailures.writing(path, e);
        }
    }
}
