package dev.centroid.data.pack;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The pixels of a pack, mapped in segments that each hold whole images, since one buffer ends at 2 GB. Safe for several
 * threads: all reads are absolute.
 *
 * <p>decision: closing drops the buffers and leaves the unmapping to the garbage collector. Java 17 has no supported way to
 * unmap at once, and the unsupported one turns a late read of another thread into a crash of the whole process. Mapped pages
 * are not heap; the system reclaims them when it needs room. On Windows the file cannot be deleted until the collector ran.
 */
final class PackedPixels implements AutoCloseable {

    private final int imageBytes;
    private final int imagesPerSegment;
    private volatile MappedByteBuffer[] segments;

    private PackedPixels(int imageBytes, int imagesPerSegment, MappedByteBuffer[] segments) {
        this.imageBytes = imageBytes;
        this.imagesPerSegment = imagesPerSegment;
        this.segments = segments;
    }

    /** Maps a file of {@code images} times {@code imageBytes}. */
    static PackedPixels map(Path file, int imageBytes, int images, int segmentBytes) throws IOException {
        int perSegment = Math.max(1, segmentBytes / imageBytes);
        MappedByteBuffer[] segments = new MappedByteBuffer[(images + perSegment - 1) / perSegment];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int s = 0; s < segments.length; s++) {
                long first = (long) s * perSegment;
                long count = Math.min(perSegment, images - first);
                segments[s] = channel.map(MapMode.READ_ONLY, first * imageBytes, count * imageBytes);
            }
        }
        return new PackedPixels(imageBytes, perSegment, segments);
    }

    int segmentCount() {
        return open().length;
    }

    /** Copies an image as it is stored. */
    void read(int image, byte[] target, int offset) {
        open()[image / imagesPerSegment].get(image % imagesPerSegment * imageBytes, target, offset, imageBytes);
    }

    private MappedByteBuffer[] open() {
        MappedByteBuffer[] mapped = segments;
        if (mapped == null) {
            throw new IllegalStateException("the dataset is closed");
        }
        return mapped;
    }

    @Override
    public void close() {
        segments = null;
    }
}
