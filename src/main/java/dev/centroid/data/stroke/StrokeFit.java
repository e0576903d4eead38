package dev.centroid.data.stroke;

import dev.centroid.data.ImageShape;

/**
 * How well strokes and image agree. Of Omniglot's own pairs both shares are near 1, but for those that
 * {@linkplain PenDrawing#leavesPaper() left the paper}; of strokes that belong to another image at least one is far below.
 *
 * @param inkNearPen share of the image's ink that lies within {@link #REACH} pixels of the pen's way, 0..1
 * @param penOnInk share of the pen's way that lies within {@link #REACH} pixels of ink, 0..1
 */
public record StrokeFit(double inkNearPen, double penOnInk) {

    /** In pixels of a 105 × 105 image: the pen's half width and the rounding of its places. */
    public static final int REACH = 3;

    /** From this share on, both ways, strokes and image belong together. */
    public static final double ENOUGH = 0.9;

    private static final double SPACING = 1;

    /** Real ways have some hundred points; one of damaged numbers could have millions. */
    private static final double MOST_POINTS = 100_000;

    private static final int MIDDLE = 128;
    private static final int BYTE = 0xff;

    /**
     * Compares.
     *
     * @param pixels unsigned bytes, row by row: dark ink (below 128) on light paper
     * @param shape of the image, of one channel
     */
    public static StrokeFit of(PenDrawing drawing, byte[] pixels, ImageShape shape) {
        int height = shape.height();
        int width = shape.width();
        boolean[] ink = new boolean[height * width];
        boolean[] pen = new boolean[height * width];
        int inked = 0;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (pixels[i] & BYTE) < MIDDLE;
            inked += ink[i] ? 1 : 0;
        }
        boolean[] nearInk = grown(ink, height, width);
        int points = 0;
        int hits = 0;
        double way = drawing.strokes().stream().mapToDouble(Stroke::length).sum();
        double spacing = Math.max(SPACING, way / MOST_POINTS);
        for (Stroke stroke : drawing.resampled(spacing).strokes()) {
            for (StrokePoint point : stroke.points()) {
                // Pens slip over the paper's edge; what the image cannot show is no disagreement.
                int x = Math.min(Math.max((int) Math.round(point.x() * width / PenRenderer.PAPER), 0), width - 1);
                int y = Math.min(Math.max((int) Math.round(point.y() * height / PenRenderer.PAPER), 0), height - 1);
                pen[y * width + x] = true;
                points++;
                hits += nearInk[y * width + x] ? 1 : 0;
            }
        }
        boolean[] nearPen = grown(pen, height, width);
        int covered = 0;
        for (int i = 0; i < ink.length; i++) {
            covered += ink[i] && nearPen[i] ? 1 : 0;
        }
        return new StrokeFit(inked == 0 ? 0 : (double) covered / inked, (double) hits / points);
    }

    /** Whether both shares are high enough. */
    public boolean belongTogether() {
        return inkNearPen >= ENOUGH && penOnInk >= ENOUGH;
    }

    private static boolean[] grown(boolean[] marks, int height, int width) {
        boolean[] grown = new boolean[marks.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (marks[y * width + x]) {
                    for (int v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
                        for (int u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
                            grown[v * width + u] = true;
                        }
                    }
                }
            }
        }
        return grown;
    }
}
