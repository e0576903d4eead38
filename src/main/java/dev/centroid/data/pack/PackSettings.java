package dev.centroid.data.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the pack is built and mapped; a test puts other values and a failing disk in its place.
 *
 * @param segmentBytes most bytes mapped as one buffer, at most 2 GB less one
 * @param threads that decode images
 * @param disk where pixels go
 */
record PackSettings(int segmentBytes, int threads, Disk disk) {

    private static final int MOST_THREADS = 8;

    /** The default: buffers of up to 1 GB, one thread per core. */
    static PackSettings standard() {
        int cores = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return new PackSettings(1 << 30, cores, new Disk());
    }

    /** The disk that the cache lies on. */
    static class Disk {

        /** Bytes that can still be written below a folder. */
        long freeBytes(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }

        /** Writes all of {@code bytes} at a position of a file. */
        void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
            long at = position;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }
    }
}
