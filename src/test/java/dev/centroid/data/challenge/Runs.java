package dev.centroid.data.challenge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A small archive of runs: class {@code c} is a vertical bar at its own height and length. */
public final class Runs {

    private Runs() {}

    /** Writes {@code runs} runs of {@code way} classes; the test drawings come in the opposite order of the classes. */
    public static Path write(Path zip, int runs, int way) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int r = 1; r <= runs; r++) {
                String run = "run%02d/".formatted(r);
                StringBuilder labels = new StringBuilder();
                for (int c = 1; c <= way; c++) {
                    String training = run + "training/class%02d.png".formatted(c);
                    String test = run + "test/item%02d.png".formatted(way + 1 - c);
                    entry(out, training, bar(c, 40));
                    entry(out, test, bar(c, 43));
                    labels.append(test).append(' ').append(training).append('\n');
                }
                entry(out, run + "class_labels.txt", labels.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** Writes an archive with this text as its only list of labels, beside two classes and two test drawings. */
    public static Path labelled(Path zip, String labels) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int c = 1; c <= 2; c++) {
                entry(out, "run01/training/class0" + c + ".png", bar(c, 40));
                entry(out, "run01/test/item0" + c + ".png", bar(c, 43));
            }
            entry(out, "run01/class_labels.txt", labels.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] bar(int number, int left) throws IOException {
        BufferedImage image = new BufferedImage(105, 105, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 105; y++) {
            for (int x = 0; x < 105; x++) {
                boolean ink = x >= left && x < left + 4 && y >= 10 && y < 10 + 8 * number;
                image.getRaster().setSample(x, y, 0, ink ? 0 : 255);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
