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
        Path path = target.resolveSibling(target.getFileName() + ".part");
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            throw DownloadProblem.ALREADY_UNDER_WAY.exception(path);
        }
        return new PartFile(path, target, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
