package dev.centroid.data.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file that a download grows in, {@code NAME.part} beside its target; held by one process at a time. */
final class PartFile implements AutoCloseable {

    private final Path path;
    private final Path target;
    private final FileChannel channel;

    private PartFile(Path path, Path target, FileChannel channel) {
        this.path = path;
        this.target = target;
        this.channel = channel;
    }

    /** Opens or makes it. */
    static PartFile beside(Path target) throws IOException {
        Path path = path(target);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            throw DownloadProblem.ALREADY_UNDER_WAY.exception(path);
        }
        return new PartFile(path, target, channel);
    }

    /** How much of a file an earlier download left beside it. */
    static long sizeBeside(Path target) {
        try {
            return Files.size(path(target));
        } catch (IOException nothingThere) {
            return 0;
        }
    }

    private static Path path(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The name of the file that it becomes. */
    String name() {
        return target.getFileName().toString();
    }

    long size() throws IOException {
        return channel.size();
    }

    void startOver() throws IOException {
        channel.truncate(0);
    }

    /** Writes at the end. */
    void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, channel.size());
        }
    }

    String md5() throws IOException {
        return Md5.of(channel);
    }

    /** It is whole: it takes its target's name. */
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Nothing of it is worth keeping. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /** Keeps what came; where nothing did, nothing is left. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen() && channel.size() == 0) {
            // Before the lock is let go: another download might begin in it.
            Files.deleteIfExists(path);
        }
        channel.close();
    }
}
