package dev.centroid.experiment.folder;

import dev.centroid.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes whole files: to a temporary name beside the target, brought to the disk, then moved over it in one go. A reader sees
 * the old file or the new one, never a part; after a failure the old file is untouched and no temporary file is left. A process
 * that is killed leaves its temporary file, whose name begins with a dot and ends in {@value #SUFFIX}.
 */
public final class AtomicFiles {

    /** How temporary names end. */
    static final String SUFFIX = ".part";

    private static final AtomicLong COUNTER = new AtomicLong();

    private AtomicFiles() {}

    /**
     * Something that fills a stream.
     *
     * @param <T> the stream
     */
    @FunctionalInterface
    public interface IoConsumer<T> {

        /** Writes to {@code stream}; it need not be closed. */
        void accept(T stream) throws IOException;
    }

    /**
     * Writes a file, over an older one if there is one. Safe on a thread that was interrupted.
     *
     * @param target the file; its folder exists
     * @param content fills the buffered stream it is given; whatever it throws leaves the old file in place
     * @throws ProblemException {@link FolderProblem#DISK_FULL}, {@link FolderProblem#NOT_WRITABLE} or
     *     {@link FolderProblem#WRITE_FAILED}, naming the file
     */
    public static void write(Path target, IoConsumer<OutputStream> content) {
        Path temporary = target.resolveSibling("." + target.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet() + SUFFIX);
        // An interrupted thread would have its file channels closed under it; the mark is put back at the end.
        boolean interrupted = Thread.interrupted();
        try {
            fill(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            bringFolderToDisk(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            remove(temporary, e);
            throw IoFailures.writing(target, e);
        } catch (UncheckedIOException e) {
            remove(temporary, e);
            throw IoFailures.writing(target, e.getCause());
        } catch (RuntimeException | Error e) {
            remove(temporary, e);
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Writes a text file in UTF-8; as {@link #write}. */
    public static void writeText(Path target, String text) {
        write(target, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a name is one of ours: for the files that a killed process has left. */
    static boolean isTemporary(Path file) {
        String name = FolderListing.name(file);
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    private static void fill(Path temporary, IoConsumer<OutputStream> content) throws IOException {
        // Not Files.newOutputStream: its channel is closed when the thread is interrupted.
        try (FileOutputStream file = new FileOutputStream(temporary.toFile());
                OutputStream buffered = new BufferedOutputStream(file, 1 << 16)) {
            content.accept(new Unclosable(buffered));
            buffered.flush();
            file.getFD().sync();
        }
    }

    /** The move itself is only safe from a power cut once the folder is on the disk; Windows needs and offers no such call. */
    private static void bringFolderToDisk(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void remove(Path temporary, Throwable why) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** A writer may close its stream, as zip writers do; the file has to stay open until it is on the disk. */
    private static final class Unclosable extends FilterOutputStream {

        Unclosable(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
