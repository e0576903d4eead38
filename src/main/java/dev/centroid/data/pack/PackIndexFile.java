package dev.centroid.data.pack;

import dev.centroid.data.ResizeFilter;
import dev.centroid.data.layout.ClassSummary;
import dev.centroid.data.layout.GivenPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** The file of a {@link PackIndex}: a header, the lists, and the CRC-32 of all before it. */
final class PackIndexFile {

    private static final long MAGIC = 0x43454e54_5041434bL;
    private static final int CRC_BYTES = Long.BYTES;

    private PackIndexFile() {}

    static byte[] encode(PackIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MAGIC);
            out.writeInt(PackFormat.VERSION);
            writeText(out, index.key());
            out.writeInt(index.format().channels());
            out.writeInt(index.format().side());
            writeText(out, index.format().filter().name());
            out.writeInt(index.classes().size());
            for (ClassSummary packed : index.classes()) {
                writeText(out, packed.name());
                out.writeByte(packed.given().ordinal());
                out.writeInt(packed.images());
            }
            out.writeInt(index.images().size());
            for (PackedImage image : index.images()) {
                writeText(out, image.name());
                out.writeByte(image.conversion().ordinal());
                out.writeLong(image.contentHash());
            }
            out.writeLong(crc(bytes.toByteArray(), bytes.size()));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an index.
     *
     * @throws IOException if it cannot be read or is damaged in any way
     */
    static PackIndex read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int content = bytes.length - CRC_BYTES;
        if (content < 0 || ByteBuffer.wrap(bytes).getLong(content) != crc(bytes, content)) {
            throw new IOException("damaged index");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, content))) {
            return decode(in);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("damaged index", e);
        }
    }

    private static PackIndex decode(DataInputStream in) throws IOException {
        if (in.readLong() != MAGIC || in.readInt() != PackFormat.VERSION) {
            throw new IOException("not an index of this version");
        }
        String key = readText(in);
        PackFormat format = new PackFormat(in.readInt(), in.readInt(), ResizeFilter.valueOf(readText(in)));
        List<ClassSummary> classes = new ArrayList<>();
        long images = 0;
        for (int left = in.readInt(); left > 0; left--) {
            ClassSummary packed = new ClassSummary(readText(in), GivenPart.values()[in.readByte()], in.readInt());
            classes.add(packed);
            images += packed.images();
        }
        List<PackedImage> packedImages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            packedImages.add(
                    new PackedImage(readText(in), PackedImage.Conversion.values()[in.readByte()], in.readLong()));
        }
        if (images != packedImages.size()) {
            throw new IOException("damaged index");
        }
        return new PackIndex(key, format, classes, packedImages);
    }

    private static long crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    /** Not {@code writeUTF}, which ends at 64 KB. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("damaged index");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
