package dev.centroid.data.layout;

import dev.centroid.data.numpy.ByteRange;
import dev.centroid.data.numpy.ImageArray;
import java.nio.file.Path;

/** Where the pixels of one image come from. */
public sealed interface ImageSource {

    /** Relative to the dataset root, with {@code /}; an archive's entry stands behind a {@code !}. For people and messages. */
    String name();

    /** Changes when the content does, as far as that can be told without reading it. */
    String stamp();

    /**
     * An image file.
     *
     * @param name relative to the root
     * @param file where it lies
     * @param bytes its length
     * @param modifiedNanos its modification time, in nanoseconds since 1970
     */
    record InFile(String name, Path file, long bytes, long modifiedNanos) implements ImageSource {
        @Override
        public String stamp() {
            return bytes + "@" + modifiedNanos;
        }
    }

    /**
     * An entry of a zip archive.
     *
     * @param name relative to the root, {@code archive.zip!entry}
     * @param zip the archive
     * @param entry the entry's name
     * @param bytes its length once unpacked, as the archive declares it
     * @param crc its CRC-32, as the archive declares it
     */
    record InZip(String name, Path zip, String entry, long bytes, long crc) implements ImageSource {
        @Override
        public String stamp() {
            return bytes + "#" + crc;
        }
    }

    /**
     * One image of an array of pixels.
     *
     * @param name the file relative to the root, and the place in it: {@code train_images.npz[000017]}
     * @param array that it lies in
     * @param place from 0
     */
    record InArray(String name, ImageArray array, int place) implements ImageSource {
        @Override
        public String stamp() {
            return array.stamp();
        }
    }

    /**
     * An encoded image, such as a png, inside a larger file.
     *
     * @param name as for {@link InArray}
     * @param range where its bytes lie
     * @param stamp of the file
     */
    record InRange(String name, ByteRange range, String stamp) implements ImageSource {}

    /**
     * A generated glyph.
     *
     * @param name of the drawing
     * @param glyphClass the generator's number of the character
     * @param drawer whose hand, from 0
     * @param stamp of the generator and its specification
     */
    record Drawn(String name, int glyphClass, int drawer, String stamp) implements ImageSource {}
}
