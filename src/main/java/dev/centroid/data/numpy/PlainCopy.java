package dev.centroid.data.numpy;

import dev.centroid.data.DataProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes an array out as plain bytes, last index fastest, into a temporary file. */
final class PlainCopy {

    private static final int CHUNK = 1 << 20;
    private static final int BLOCK = 32 << 20;

    private PlainCopy() {}

    /** The temporary file, which belongs to the caller. After a failure there is none. */
    static Path of(ImageArray images, Path scratch) throws IOException {
        NdArray array = images.array();
        long needed = array.bytes() * (array.fortran() ? 2 : 1);
        long available = Files.getFileStore(scratch).getUsableSpace();
        if (available < needed) {
            throw DataProblem.SCRATCH_SPACE.exception(images.name(), scratch, needed, available);
        }
        Path decoded = temporary(scratch);
        try {
            decode(array, decoded);
            if (!array.fortran()) {
                return decoded;
            }
        } catch (IOException | RuntimeException | Error e) {
            Files.delete(decoded);
            throw e;
        }
        Path transposed = temporary(scratch);
        try {
            transpose(decoded, images, transposed);
            return transposed;
        } catch (IOException | RuntimeException | Error e) {
            Files.delete(transposed);
            throw e;
        } finally {
            Files.delete(decoded);
        }
    }

    private static Path temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "centroid-", ".pixels");
        // Should nobody close its reader, as when the process is told to end.
        file.toFile().deleteOnExit();
        return file;
    }

    /** All elements in the order of the file; a stream that gives more or fewer than the shape says is damaged. */
    private static void decode(NdArray array, Path file) throws IOException {
        try (InputStream in = array.open();
                FileChannel target = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] chunk = new byte[CHUNK];
            long left = array.bytes();
            while (left > 0) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(left, CHUNK));
                if (read == 0) {
                    throw new EOFException();
                }
                write(target, ByteBuffer.wrap(chunk, 0, read), target.size());
                left -= read;
            }
        }
    }

    /** Block by block of images: of every pixel, the file has the values of all images side by side. */
    private static void transpose(Path decoded, ImageArray images, Path file) throws IOException {
        int size = images.imageBytes();
        int[] places = places(images.array());
        int perBlock = Math.max(1, Math.min(images.count(), BLOCK / size));
        byte[] block = new byte[perBlock * size];
        byte[] run = new byte[perBlock];
        try (FileChannel source = FileChannel.open(decoded, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int first = 0; first < images.count(); first += perBlock) {
                int count = Math.min(perBlock, images.count() - first);
                for (int p = 0; p < size; p++) {
                    read(source, ByteBuffer.wrap(run, 0, count), (long) p * images.count() + first);
                    for (int i = 0; i < count; i++) {
                        block[i * size + places[p]] = run[i];
                    }
                }
                write(target, ByteBuffer.wrap(block, 0, count * size), (long) first * size);
            }
        }
    }

    /** For the values of one image in Fortran's order, where each stands with the last index fastest. */
    private static int[] places(NdArray array) {
        int axes = array.shape().size();
        int size = 1;
        for (int a = 1; a < axes; a++) {
            size *= (int) (long) array.shape().get(a);
        }
        int[] places = new int[size];
        for (int p = 0; p < size; p++) {
            int rest = p;
            int stride = size;
            for (int a = 1; a < axes; a++) {
                int extent = (int) (long) array.shape().get(a);
                stride /= extent;
                places[p] += rest % extent * stride;
                rest /= extent;
            }
        }
        return places;
    }

    private static void read(FileChannel source, ByteBuffer target, long position) throws IOException {
        long at = position;
        while (target.hasRemaining()) {
            int read = source.read(target, at);
            if (read < 0) {
                throw new EOFException();
            }
            at += read;
        }
    }

    private static void write(FileChannel target, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += target.write(bytes, at);
        }
    }
}
