package dev.centroid.data;

import dev.centroid.data.stroke.PenDrawing;
import dev.centroid.data.stroke.PenRenderer;
import dev.centroid.data.stroke.Stroke;
import dev.centroid.data.stroke.StrokePoint;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tiny Omniglot roots, unpacked, whose images are drawn from the stroke files that lie beside them. */
public final class DrawnRoots {

    private static final int SIDE = (int) PenRenderer.PAPER;

    private DrawnRoots() {}

    /** A line to the right within half a second, half a second in the air, and a line downwards within half a second. */
    public static PenDrawing drawing(int character, int drawer) {
        double top = 8 + 10 * character;
        double left = 20 + 2 * drawer;
        return new PenDrawing(List.of(
                new Stroke(List.of(new StrokePoint(left, top, 0), new StrokePoint(90, top, 500))),
                new Stroke(List.of(new StrokePoint(left + 10, top, 1000), new StrokePoint(left + 10, 95, 1500)))));
    }

    /** The stroke file of a drawing. */
    public static String text(PenDrawing drawing) {
        StringBuilder text = new StringBuilder("START\n");
        for (Stroke stroke : drawing.strokes()) {
            for (StrokePoint p : stroke.points()) {
                text.append(String.format(Locale.ROOT, "%f,%f,%.0f%n", p.x(), -p.y(), p.millis()));
            }
            text.append("BREAK\n");
        }
        return text.toString();
    }

    /** The image of a drawing. */
    public static byte[] png(PenDrawing drawing) {
        byte[] pixels = new byte[SIDE * SIDE];
        PenRenderer.draw(drawing.strokes(), SIDE, PenRenderer.RADIUS, pixels, 0);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < pixels.length; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, pixels[i] & 0xff);
        }
        return TestRoots.encode("png", image);
    }

    /** The images of a set, of one alphabet: its characters from one number to another, at most 8. */
    public static void images(Path root, String set, String alphabet, int first, int last, int drawers) {
        for (int c = first; c <= last; c++) {
            for (int d = 1; d <= drawers; d++) {
                TestRoots.write(root.resolve(set).resolve(name(alphabet, c, d) + ".png"), png(drawing(c, d)));
            }
        }
    }

    /** The stroke files of a set, of one alphabet. */
    public static void strokes(Path root, String set, String alphabet, int characters, int drawers) {
        for (int c = 1; c <= characters; c++) {
            for (int d = 1; d <= drawers; d++) {
                TestRoots.write(root.resolve(set).resolve(name(alphabet, c, d) + ".txt"), text(drawing(c, d)));
            }
        }
    }

    /** {@code alphabet/character/drawing}. */
    public static String name(String alphabet, int character, int drawer) {
        return String.format(Locale.ROOT, "%s/character%02d/%04d_%02d", alphabet, character, character, drawer);
    }

    /** Greek 1 to 4 to learn from, with strokes; Manx 5 to 8 to be tested on, without. */
    public static Path omniglot(Path root, int drawers) {
        images(root, "images_background", "Greek", 1, 4, drawers);
        strokes(root, "strokes_background", "Greek", 4, drawers);
        images(root, "images_evaluation", "Manx", 5, 8, drawers);
        return root;
    }
}
