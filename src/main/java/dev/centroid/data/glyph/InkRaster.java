package dev.centroid.data.glyph;

/** A square of paper on which a round pen leaves anti-aliased ink, 0 for paper to 1 for ink. */
public final class InkRaster {

    private final int side;
    private final float[] ink;

    /** A blank one. */
    public InkRaster(int side) {
        this.side = side;
        this.ink = new float[side * side];
    }

    /**
     * Draws a line of straight pieces.
     *
     * @param line x and y of its points in turn, in pixels
     * @param radius of the pen in pixels
     */
    public void draw(double[] line, double radius) {
        for (int i = 0; i + 3 < line.length; i += 2) {
            piece(line[i], line[i + 1], line[i + 2], line[i + 3], radius);
        }
    }

    private void piece(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 0.5;
        int top = pixel(Math.min(y0, y1) - reach);
        int bottom = pixel(Math.max(y0, y1) + reach);
        int left = pixel(Math.min(x0, x1) - reach);
        int right = pixel(Math.max(x0, x1) + reach);
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - x0;
                double py = y + 0.5 - y0;
                double along = square == 0 ? 0 : Math.min(Math.max((px * dx + py * dy) / square, 0), 1);
                double ox = px - along * dx;
                double oy = py - along * dy;
                float covered = (float) Math.min(reach - Math.sqrt(ox * ox + oy * oy), 1);
                int at = y * side + x;
                if (covered > ink[at]) {
                    ink[at] = covered;
                }
            }
        }
    }

    private int pixel(double position) {
        return Math.min(Math.max((int) Math.floor(position), 0), side - 1);
    }

    /** Ink [side, side]; the raster's own array. */
    float[] ink() {
        return ink;
    }

    /**
     * Writes grey pixels, ink 0 on paper 255.
     *
     * @param target receives side·side unsigned bytes, row by row
     * @param offset where in {@code target} to begin
     */
    public void toGrey(byte[] target, int offset) {
        for (int i = 0; i < ink.length; i++) {
            target[offset + i] = (byte) (255 - (int) (ink[i] * 255 + 0.5f));
        }
    }
}
