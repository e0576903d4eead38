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
 * @param mostAtOnce images of the largest root that is packed before its first image is read
 * @param disk where pixels go
 */
record PackSettings(int segmentBytes, int threads, int mostAtOnce, Disk disk) {

    private static final int MOST_THREADS = 8;

    /** About a minute on two cores: miniImageNet's 60,000 and Omniglot are packed at once, tieredImageNet is not. */
    private static final int MOST_AT_ONCE = 120_000;

    /** The default: buffers of up to 1 GB, one thread per core. */
    static PackSettings standard() {
        int cores = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return new PackSettings(1 << 30, cores, MOST_AT_ONCE, new Disk());
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
