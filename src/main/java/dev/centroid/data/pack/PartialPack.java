package dev.centroid.data.pack;

import dev.centroid.data.layout.ImageSource;
import dev.centroid.data.layout.SourceIndex;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A pack that is filled class by class: pixels at their final place in a file of full length, and a journal with a record for
 * each class that is complete. A class counts once its pixels are on the disk and its record after them; what a killed process
 * wrote of another class is written again. For the holder of the pack's lock. Not safe for several threads.
 */
final class PartialPack implements AutoCloseable {

    private static final PackedImage.Conversion[] CONVERSIONS = PackedImage.Conversion.values();

    private final PackFolder folder;
    private final SourceIndex source;
    private final PackFormat format;
    private final PackSettings.Disk disk;
    private final byte[][] conversions;
    private final int[] firsts;
    private final FileChannel pixels;
    private final FileChannel journal;

    private PartialPack(PackFolder folder, SourceIndex source, PackFormat format, PackSettings.Disk disk)
            throws IOException {
        this.folder = folder;
        this.source = source;
        this.format = format;
        this.disk = disk;
        int classes = source.classes().size();
        this.conversions = new byte[classes][];
        this.firsts = new int[classes + 1];
        for (int c = 0; c < classes; c++) {
            firsts[c + 1] = firsts[c] + source.classes().get(c).images().size();
        }
        this.pixels = FileChannel.open(folder.partialPixels(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.journal = FileChannel.open(folder.journal(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Opens what is there, or begins anew where there is nothing that fits. */
    static PartialPack open(PackFolder folder, SourceIndex source, PackFormat format, PackSettings.Disk disk)
            throws IOException {
        PartialPack pack = new PartialPack(folder, source, format, disk);
        try {
            pack.begin();
            return pack;
        } catch (IOException | RuntimeException e) {
            pack.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        long length = (long) firsts[firsts.length - 1] * format.shape().size();
        if (pixels.size() == length) {
            journal.truncate(readJournal());
        } else {
            journal.truncate(0);
            pixels.truncate(0);
            // Full length at once, without room on the disk yet, so that it can be mapped.
            disk.write(pixels, ByteBuffer.wrap(new byte[1]), length - 1);
        }
        journal.position(journal.size());
    }

    /** Takes over the complete records; gives the length of the journal up to the last of them. */
    private long readJournal() throws IOException {
        long length = 0;
        try (InputStream file = Files.newInputStream(folder.journal());
                DataInputStream in = new DataInputStream(file)) {
            while (true) {
                int c = in.readInt();
                if (c < 0 || c >= conversions.length) {
                    return length;
                }
                byte[] read = in.readNBytes(firsts[c + 1] - firsts[c]);
                if (in.readLong() != crc(c, read)) {
                    return length;
                }
                conversions[c] = read;
                length += Integer.BYTES + read.length + Long.BYTES;
            }
        } catch (EOFException end) {
            return length;
        }
    }

    private static long crc(int c, byte[] conversions) {
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(c).flip());
        crc.update(conversions);
        return crc.getValue();
    }

    /** Where it lies. */
    Path folder() {
        return folder.path();
    }

    int classCount() {
        return conversions.length;
    }

    /** Number of the first image of a class. */
    int first(int c) {
        return firsts[c];
    }

    boolean isPacked(int c) {
        return conversions[c] != null;
    }

    int packedClasses() {
        return (int) Arrays.stream(conversions).filter(c -> c != null).count();
    }

    boolean isComplete() {
        return packedClasses() == conversions.length;
    }

    /** What the classes not packed yet will take on the disk. */
    long missingBytes() {
        long missing = 0;
        for (int c = 0; c < conversions.length; c++) {
            missing += isPacked(c) ? 0 : firsts[c + 1] - firsts[c];
        }
        return missing * format.shape().size();
    }

    /** Writes the pixels of an image. */
    void write(int image, byte[] packed) throws IOException {
        disk.write(pixels, ByteBuffer.wrap(packed), (long) image * packed.length);
    }

    /** Records a class whose images are all written. */
    void recordClass(int c, byte[] converted) throws IOException {
        pixels.force(false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(c);
        out.write(converted);
        out.writeLong(crc(c, converted));
        ByteBuffer record = ByteBuffer.wrap(bytes.toByteArray());
        while (record.hasRemaining()) {
            journal.write(record);
        }
        conversions[c] = converted;
    }

    /** Turns it into a complete pack; it is closed then. */
    PackIndex finish(String key) throws IOException {
        SourceHash hash = new SourceHash();
        List<PackedImage> packed = new ArrayList<>(firsts[firsts.length - 1]);
        for (int c = 0; c < conversions.length; c++) {
            for (int i = 0; i < conversions[c].length; i++) {
                ImageSource image = source.classes().get(c).images().get(i);
                packed.add(new PackedImage(image.name(), CONVERSIONS[conversions[c][i]], hash.of(image)));
            }
        }
        PackIndex index = new PackIndex(key, format, source.summaries(), packed);
        close();
        Files.write(folder.unfinishedIndex(), PackIndexFile.encode(index));
        // An old index, of a pack that was damaged, must never stand beside pixels that are not its own.
        Files.deleteIfExists(folder.index());
        Files.move(
                folder.partialPixels(),
                folder.pixels(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(
                folder.unfinishedIndex(),
                folder.index(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.journal());
        return index;
    }

    @Override
    public void close() throws IOException {
        try (journal) {
            pixels.close();
        }
    }
}
