package dev.centroid.data.pixel;

import dev.centroid.data.ResizeFilter;

/**
 * Scales planes of 8-bit pixels to one target size, antialiased like Pillow's {@code Image.resize} (separable; filter
 * stretched by the scale when shrinking; weights normalised). Only pixels inside the source box, its edges rounded
 * outwards, are looked at, as when torchvision crops and then resizes. In between pixels are floats: unlike Pillow's they
 * are rounded to 8 bits at most once, at the end, so that a result may differ from Pillow's by one level.
 *
 * <p>Keeps the weights of the last box and its scratch memory, so that a loop over images of one size computes no weights
 * and allocates nothing. Not safe for several threads: one per worker.
 */
public final class PixelResizer {

    /** Rows that are scaled along their length together. */
    private static final int STRIP = 4;

    private final int targetHeight;
    private final int targetWidth;
    private final ResizeAxis vertical;
    private final ResizeAxis horizontal;
    private final float[] scaled;
    private float[][] cropped = new float[1][0];
    private float[][] squeezed = new float[STRIP][0];

    /**
     * A resizer to one size.
     *
     * @param filter how pixels are averaged
     * @param targetHeight in pixels, at least 1
     * @param targetWidth in pixels, at least 1
     */
    public PixelResizer(ResizeFilter filter, int targetHeight, int targetWidth) {
        if (targetHeight < 1 || targetWidth < 1) {
            throw new IllegalArgumentException("no size: " + targetHeight + " × " + targetWidth);
        }
        this.targetHeight = targetHeight;
        this.targetWidth = targetWidth;
        this.vertical = new ResizeAxis(filter, targetHeight);
        this.horizontal = new ResizeAxis(filter, targetWidth);
        this.scaled = new float[targetHeight * targetWidth];
    }

    /**
     * Scales a whole plane to 8-bit pixels.
     *
     * @param source holds a plane [height, width] of unsigned bytes
     * @param sourceOffset where the plane begins
     * @param height of the plane in pixels
     * @param width of the plane in pixels
     * @param target receives [targetHeight, targetWidth] unsigned bytes, rounded half up
     * @param targetOffset where in {@code target} to begin
     */
    public void resize(byte[] source, int sourceOffset, int height, int width, byte[] target, int targetOffset) {
        resize(source, sourceOffset, height, width, SourceBox.whole(height, width), target, targetOffset);
    }

    /**
     * Scales a part of a plane to 8-bit pixels.
     *
     * @param source holds a plane [height, width] of unsigned bytes
     * @param sourceOffset where the plane begins
     * @param height of the plane in pixels
     * @param width of the plane in pixels
     * @param box the part; must lie inside the plane
     * @param target receives [targetHeight, targetWidth] unsigned bytes, rounded half up
     * @param targetOffset where in {@code target} to begin
     */
    public void resize(
            byte[] source, int sourceOffset, int height, int width, SourceBox box, byte[] target, int targetOffset) {
        aim(height, width, box);
        if (vertical.isCopy() && horizontal.isCopy()) {
            for (int y = 0; y < targetHeight; y++) {
                int row = sourceOffset + (vertical.lower() + y) * width + horizontal.lower();
                System.arraycopy(source, row, target, targetOffset + y * targetWidth, targetWidth);
            }
            return;
        }
        scale(source, sourceOffset, width, scaled, 0);
        for (int i = 0; i < scaled.length; i++) {
            target[targetOffset + i] = (byte) Math.min((int) (scaled[i] + 0.5f), 255);
        }
    }

    /**
     * Scales a part of a plane to floats of the same range, 0..255, without rounding.
     *
     * @param source holds a plane [height, width] of unsigned bytes
     * @param sourceOffset where the plane begins
     * @param height of the plane in pixels
     * @param width of the plane in pixels
     * @param box the part; must lie inside the plane
     * @param target receives [targetHeight, targetWidth] values
     * @param targetOffset where in {@code target} to begin
     */
    public void resize(
            byte[] source, int sourceOffset, int height, int width, SourceBox box, float[] target, int targetOffset) {
        aim(height, width, box);
        if (vertical.isCopy() && horizontal.isCopy()) {
            crop(source, sourceOffset, width, target, targetOffset);
        } else {
            scale(source, sourceOffset, width, target, targetOffset);
        }
    }

    private void aim(int height, int width, SourceBox box) {
        if (box.top() + box.height() > height || box.left() + box.width() > width) {
            throw new IllegalArgumentException(box + " does not lie in an image of " + height + " × " + width);
        }
        vertical.aim(box.top(), box.height());
        horizontal.aim(box.left(), box.width());
    }

    /** In strips of rows that share the work of looking up the weights along a row. */
    private void scale(byte[] source, int sourceOffset, int width, float[] target, int targetOffset) {
        int span = horizontal.span();
        if (cropped.length < vertical.span() || cropped[0].length < span) {
            cropped = new float[vertical.span()][span];
        }
        if (squeezed[0].length < span) {
            squeezed = new float[STRIP][span];
        }
        for (int y = 0; y < vertical.span(); y++) {
            cropRow(source, sourceOffset + (vertical.lower() + y) * width + horizontal.lower(), span, cropped[y], 0);
        }
        for (int y = 0; y < targetHeight; y += STRIP) {
            int rows = Math.min(STRIP, targetHeight - y);
            for (int k = 0; k < rows; k++) {
                mixRows(y + k, span, squeezed[k]);
            }
            if (rows == STRIP) {
                mixColumns(target, targetOffset + y * targetWidth);
            } else {
                for (int k = 0; k < rows; k++) {
                    mixColumns(squeezed[k], target, targetOffset + (y + k) * targetWidth);
                }
            }
        }
    }

    /** Copies the pixels that matter, rows of {@code horizontal.span()}, as floats 0..255. */
    private void crop(byte[] source, int sourceOffset, int width, float[] target, int targetOffset) {
        int span = horizontal.span();
        for (int y = 0; y < vertical.span(); y++) {
            int from = sourceOffset + (vertical.lower() + y) * width + horizontal.lower();
            cropRow(source, from, span, target, targetOffset + y * span);
        }
    }

    private static void cropRow(byte[] source, int from, int span, float[] target, int to) {
        for (int x = 0; x < span; x++) {
            target[to + x] = source[from + x] & 0xff;
        }
    }

    /** Weighs whole source rows into one; loops over whole arrays are what the JIT compiler turns into vector code. */
    private void mixRows(int y, int span, float[] to) {
        int row = vertical.first(y);
        int count = vertical.count(y);
        if (count == 1) {
            mix(vertical.weight(y, 0), cropped[row], span, to);
        } else {
            mix(vertical.weight(y, 0), cropped[row], vertical.weight(y, 1), cropped[row + 1], span, to);
            for (int k = 2; k < count; k++) {
                add(vertical.weight(y, k), cropped[row + k], span, to);
            }
        }
    }

    private static void mix(float weight, float[] row, int span, float[] to) {
        for (int x = 0; x < span; x++) {
            to[x] = weight * row[x];
        }
    }

    private static void mix(float weight0, float[] row0, float weight1, float[] row1, int span, float[] to) {
        for (int x = 0; x < span; x++) {
            to[x] = weight0 * row0[x] + weight1 * row1[x];
        }
    }

    private static void add(float weight, float[] row, int span, float[] to) {
        for (int x = 0; x < span; x++) {
            to[x] += weight * row[x];
        }
    }

    /** Along the rows of a whole strip; each sum is the same as that of one row. */
    private void mixColumns(float[] target, int offset) {
        float[] row0 = squeezed[0];
        float[] row1 = squeezed[1];
        float[] row2 = squeezed[2];
        float[] row3 = squeezed[3];
        int[] firsts = horizontal.firsts();
        int[] counts = horizontal.counts();
        float[] weights = horizontal.weights();
        int taps = horizontal.taps();
        for (int x = 0; x < targetWidth; x++) {
            int first = firsts[x];
            int count = counts[x];
            int at = x * taps;
            float weight = weights[at];
            float sum0 = weight * row0[first];
            float sum1 = weight * row1[first];
            float sum2 = weight * row2[first];
            float sum3 = weight * row3[first];
            for (int k = 1; k < count; k++) {
                weight = weights[at + k];
                sum0 += weight * row0[first + k];
                sum1 += weight * row1[first + k];
                sum2 += weight * row2[first + k];
                sum3 += weight * row3[first + k];
            }
            target[offset + x] = sum0;
            target[offset + targetWidth + x] = sum1;
            target[offset + 2 * targetWidth + x] = sum2;
            target[offset + 3 * targetWidth + x] = sum3;
        }
    }

    private void mixColumns(float[] from, float[] target, int offset) {
        for (int x = 0; x < targetWidth; x++) {
            int first = horizontal.first(x);
            float sum = 0;
            for (int k = 0; k < horizontal.count(x); k++) {
                sum += horizontal.weight(x, k) * from[first + k];
            }
            target[offset + x] = sum;
        }
    }
}
