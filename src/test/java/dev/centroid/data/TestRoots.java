package dev.centroid.data;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Tiny generated dataset roots of every layout, for tests. */
public final class TestRoots {

    private TestRoots() {}

    /** A specification with the defaults of the tests: stored at 8 px, no holdout, validation as given. */
    public static DatasetSpec spec(Path root, Layout layout, int channels) {
        return new DatasetSpec(
                root,
                layout,
                channels,
                8,
                OmniglotSet.BACKGROUND,
                false,
                ValidationClasses.given(),
                0.3,
                0,
                7,
                new GlyphSpec(2, 1, 1, 3, 2, 5));
    }

    /** The same with other validation classes and another holdout share. */
    public static DatasetSpec with(DatasetSpec s, ValidationClasses validation, double holdoutShare) {
        return new DatasetSpec(
                s.root(),
                s.layout(),
                s.channels(),
                s.storeSize(),
                s.omniglot(),
                s.rotations(),
                validation,
                s.novelShare(),
                holdoutShare,
                s.splitSeed(),
                s.glyphs());
    }

    /** The same with another Omniglot set and rotations or not. */
    public static DatasetSpec with(DatasetSpec s, OmniglotSet set, boolean rotations) {
        return new DatasetSpec(
                s.root(),
                s.layout(),
                s.channels(),
                s.storeSize(),
                set,
                rotations,
                s.validation(),
                s.novelShare(),
                s.holdoutShare(),
                s.splitSeed(),
                s.glyphs());
    }

    /** An image of one colour in a format of ImageIO. */
    public static byte[] image(String format, int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return encode(format, image);
    }

    /** An image encoded in a format of ImageIO. */
    public static byte[] encode(String format, BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A grey 8-bit png whose pixels are all alike. */
    public static byte[] grey(int side, int level) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return encode("png", image);
    }

    /** Writes a file with its parent folders. */
    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file with its parent folders. */
    public static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a zip with the given entries; one whose name ends in a slash is a folder. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of an Omniglot archive: grey images of 8 px whose level tells them apart.
     *
     * @param archive name of the archive without {@code .zip}
     * @param alphabet name of its one alphabet
     */
    public static Map<String, byte[]> omniglotEntries(String archive, String alphabet, int characters, int drawers) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(archive + "/", new byte[0]);
        // In reverse, so that nothing comes out sorted by luck.
        for (int c = characters; c >= 1; c--) {
            String folder = archive + "/" + alphabet + "/character0" + c + "/";
            entries.put(folder, new byte[0]);
            for (int d = drawers; d >= 1; d--) {
                entries.put(folder + "000" + c + "_0" + d + ".png", grey(8, 20 * c + d));
            }
        }
        return entries;
    }

    /** Omniglot as two zips: Greek with 4 base, Manx with 3 novel characters, 3 drawers. */
    public static Path omniglotZips(Path root) {
        write(root.resolve("images_background.zip"), zip(omniglotEntries("images_background", "Greek", 4, 3)));
        write(root.resolve("images_evaluation.zip"), zip(omniglotEntries("images_evaluation", "Manx", 3, 3)));
        return root;
    }

    /** Unpacks entries below a folder. */
    public static void unpack(Path folder, Map<String, byte[]> entries) {
        entries.forEach((name, bytes) -> {
            if (!name.endsWith("/")) {
                write(folder.resolve(name), bytes);
            }
        });
    }

    /** The miniImageNet layout: classes a b c (train), d (val), e f (test), 3 images of 8 px each. */
    public static Path miniImageNet(Path root) {
        split(root, "train.csv", "a", "b", "c");
        split(root, "val.csv", "d");
        split(root, "test.csv", "e", "f");
        return root;
    }

    private static void split(Path root, String csv, String... labels) {
        StringBuilder text = new StringBuilder("filename,label\n");
        for (String label : labels) {
            for (int i = 3; i >= 1; i--) {
                String name = label + "_" + i + ".png";
                write(root.resolve("images").resolve(name), image("png", 8, 8, new Color(10 * i, label.charAt(0), 5)));
                text.append(name).append(',').append(label).append('\n');
            }
        }
        write(root.resolve(csv), text.toString());
    }

    /** A folder of class folders {@code c0 c1 …}, each with some images of 8 px. */
    public static Path classFolders(Path root, int classes, int images) {
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < images; i++) {
                write(
                        root.resolve("c" + c).resolve("i" + i + ".png"),
                        image("png", 8, 8, new Color(9 * c, 7 * i % 256, i % 251)));
            }
        }
        return root;
    }
}
