package dev.centroid.data.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads single images of an {@link ImageArray}; safe for several threads. Where they do not lie in the file plainly,
 * compressed, escaped or in Fortran's order, they are first written out to a temporary file, which goes with the reader.
 *
 * <p>decision: read by position, not through a mapping: a mapped file that somebody cuts short while it is read takes the
 * whole process down, and this file is the user's.
 */
public final class ImageArrayReader implements AutoCloseable {

    private final FileChannel channel;
    private final long offset;
    private final int imageBytes;

    private ImageArrayReader(FileChannel channel, long offset, int imageBytes) {
        this.channel = channel;
        this.offset = offset;
        this.imageBytes = imageBytes;
    }

    /**
     * Opens an array.
     *
     * @param scratch folder for a temporary file where one is needed
     * @throws dev.centroid.problem.ProblemException if there is too little space for it
     */
    public static ImageArrayReader open(ImageArray images, Path scratch) throws IOException {
        NdArray array = images.array();
        if (array.isPlain()) {
            ByteRange data = array.data();
            return new ImageArrayReader(
                    FileChannel.open(data.file(), StandardOpenOption.READ), data.offset(), images.imageBytes());
        }
        return new ImageArrayReader(PlainCopy.of(images, scratch), 0, images.imageBytes());
    }

    /** The bytes of an image as the array has them. */
    public byte[] read(int image) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(imageBytes);
        long from = offset + (long) image * imageBytes;
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
