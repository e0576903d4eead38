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

/** Writes an array out as plain bytes, last index fastest, into a temporary file that vanishes once it is closed. */
final class PlainCopy {

    private static final int CHUNK = 1 << 20;
    private static final int BLOCK = 32 << 20;

    private PlainCopy() {}

    static FileChannel of(ImageArray images, Path scratch) throws IOException {
        NdArray array = images.array();
        long needed = array.bytes() * (array.fortran() ? 2 : 1);
        long available = Files.getFileStore(scratch).getUsableSpace();
        if (available < needed) {
            throw DataProblem.SCRATCH_SPACE.exception(images.name(), scratch, needed, available);
        }
        FileChannel decoded = decoded(array, scratch);
        if (!array.fortran()) {
            return decoded;
        }
        try (decoded) {
            return transposed(decoded, images, scratch);
        }
    }

    private static FileChannel temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "centroid-", ".pixels");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** All elements in the order of the file; a stream that gives more or fewer than the shape says is damaged. */
    private static FileChannel decoded(NdArray array, Path scratch) throws IOException {
        FileChannel target = temporary(scratch);
        try (InputStream in = array.open()) {
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
            return target;
        } catch (IOException | RuntimeException e) {
            target.close();
            throw e;
        }
    }

    /** Block by block of images: of every pixel, the file has the values of all images side by side. */
    private static FileChannel transposed(FileChannel source, ImageArray images, Path scratch) throws IOException {
        int size = images.imageBytes();
        int[] places = places(images.array());
        int perBlock = Math.max(1, Math.min(images.count(), BLOCK / size));
        byte[] block = new byte[perBlock * size];
        byte[] run = new byte[perBlock];
        FileChannel target = temporary(scratch);
        try {
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
            return target;
        } catch (IOException | RuntimeException e) {
            target.close();
            throw e;
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
