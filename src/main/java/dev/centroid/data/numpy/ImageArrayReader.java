package dev.centroid.data.numpy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads single images of an {@link ImageArray}; safe for several threads. Where they do not lie in the file plainly,
 * compressed, escaped or in Fortran's order, they are first written out to a temporary file, which goes with the reader.
 *
 * <p>decision: read by position, not through a mapping: a mapped file that somebody cuts short while it is read takes the
 * whole process down, and this file is the user's. Not through a channel either: interrupting one of the threads that share
 * it would close it for all.
 */
public final class ImageArrayReader implements AutoCloseable {

    private final RandomAccessFile file;
    private final long offset;
    private final int imageBytes;
    /** Null where the images are read from the user's file. */
    private final Path copy;

    private ImageArrayReader(Path file, long offset, int imageBytes, Path copy) throws IOException {
        this.file = new RandomAccessFile(file.toFile(), "r");
        this.offset = offset;
        this.imageBytes = imageBytes;
        this.copy = copy;
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
            return new ImageArrayReader(array.data().file(), array.data().offset(), images.imageBytes(), null);
        }
        Path copy = PlainCopy.of(images, scratch);
        return new ImageArrayReader(copy, 0, images.imageBytes(), copy);
    }

    /** The bytes of an image as the array has them. */
    public byte[] read(int image) throws IOException {
        byte[] bytes = new byte[imageBytes];
        synchronized (file) {
            file.seek(offset + (long) image * imageBytes);
            file.readFully(bytes);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }
}
