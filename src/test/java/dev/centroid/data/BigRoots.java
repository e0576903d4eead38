package dev.centroid.data;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generated dataset roots of the size of published ones, for benchmarks. */
public final class BigRoots {

    private static final int SIDE = 84;
    private static final int SHAPES = 24;

    private BigRoots() {}

    /**
     * A set in miniImageNet's layout: JPEGs of 84×84 pixels, about as large as photographs are. One that is there already is kept.
     *
     * @param classes 64 % base, 16 % validation, the rest novel
     * @param images of each class
     */
    public static Path miniImageNet(Path root, int classes, int images) throws IOException {
        if (Files.exists(root.resolve("test.csv"))) {
            return root;
        }
        Files.createDirectories(root.resolve("images"));
        StringBuilder[] csv = {header(), header(), header()};
        for (int c = 0; c < classes; c++) {
            String label = String.format("class%03d", c);
            IntStream.range(0, images).parallel().forEach(i -> write(root, label, i));
            StringBuilder part = csv[c < classes * 64 / 100 ? 0 : c < classes * 80 / 100 ? 1 : 2];
            IntStream.range(0, images).forEach(i -> part.append(name(label, i))
                    .append(',')
                    .append(label)
                    .append('\n'));
        }
        Files.writeString(root.resolve("train.csv"), csv[0]);
        Files.writeString(root.resolve("val.csv"), csv[1]);
        Files.writeString(root.resolve("test.csv"), csv[2]);
        return root;
    }

    private static StringBuilder header() {
        return new StringBuilder("filename,label\n");
    }

    private static String name(String label, int image) {
        return label + String.format("%05d.jpg", image);
    }

    private static void write(Path root, String label, int image) {
        SplittableRandom random = new SplittableRandom((long) label.hashCode() << Integer.SIZE | image);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < SHAPES; i++) {
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            pen.setPaint(new GradientPaint(
                    x, y, new Color(random.nextInt(1 << 24)), SIDE - x, SIDE - y, new Color(random.nextInt(1 << 24))));
            pen.fillOval(x - SIDE / 4, y - SIDE / 4, 1 + random.nextInt(SIDE / 2), 1 + random.nextInt(SIDE / 2));
        }
        pen.dispose();
        try {
            Files.write(root.resolve("images").resolve(name(label, image)), TestRoots.encode("jpg", picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
