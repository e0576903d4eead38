package dev.centroid.evaluate.challenge;

import dev.centroid.data.ImageShape;
import java.util.Arrays;

/**
 * Where the ink of a drawing lies, moved so that its centre of mass is the origin.
 *
 * @param rows of the inked pixels, downwards
 * @param columns of the same pixels, to the right
 */
record InkPoints(float[] rows, float[] columns) {

    private static final int MIDDLE = 128;
    private static final int BYTE = 0xff;

    /**
     * The inked pixels of an image.
     *
     * @param pixels unsigned bytes, row by row; dark ink (below 128) on light paper
     */
    static InkPoints of(byte[] pixels, ImageShape shape) {
        float[] rows = new float[shape.size()];
        float[] columns = new float[shape.size()];
        int count = 0;
        double rowSum = 0;
        double columnSum = 0;
        for (int i = 0; i < shape.height() * shape.width(); i++) {
            if ((pixels[i] & BYTE) < MIDDLE) {
                int row = i / shape.width();
                int column = i % shape.width();
                rows[count] = row;
                columns[count] = column;
                rowSum += row;
                columnSum += column;
                count++;
            }
        }
        rows = Arrays.copyOf(rows, count);
        columns = Arrays.copyOf(columns, count);
        for (int i = 0; i < count; i++) {
            rows[i] -= (float) (rowSum / count);
            columns[i] -= (float) (columnSum / count);
        }
        return new InkPoints(rows, columns);
    }

    int count() {
        return rows.length;
    }
}
