package dev.centroid.model.head;

import java.util.Arrays;

/**
 * Rows of features turned by blocks of eight: a column holds one feature of every row. In this layout a product of every row
 * with a vector is a loop along the rows, which the JIT makes vector code of; a sum along a row it does not (see
 * {@link Matrices}). Turning costs less than what is won from three vectors on. Not safe for several threads.
 */
final class FeatureColumns {

    /** Features in a block. */
    static final int WIDTH = 8;

    private final float[][] rows;
    private final int features;
    private final float[][] columns;

    /** Over {@code rows} [M][D], which are only read. */
    FeatureColumns(float[][] rows, int features) {
        this.rows = rows;
        this.features = features;
        this.columns = new float[WIDTH][rows.length];
    }

    /**
     * The features {@code first} to {@code first + 7} of every row: [8][M]. What lies beyond the last feature is 0. Valid until
     * the next call.
     */
    float[][] block(int first) {
        if (first + WIDTH <= features) {
            turn(first);
        } else {
            for (int k = 0; k < WIDTH; k++) {
                turn(first + k, columns[k]);
            }
        }
        return columns;
    }

    /** The same features of one vector [D]; read them from {@link #begin} on. */
    static float[] block(float[] vector, int first) {
        return first + WIDTH <= vector.length ? vector : Arrays.copyOfRange(vector, first, first + WIDTH);
    }

    /** Where the features of a block begin in what {@link #block(float[], int)} gave. */
    static int begin(float[] vector, int first) {
        return first + WIDTH <= vector.length ? first : 0;
    }

    private void turn(int first) {
        float[] c0 = columns[0];
        float[] c1 = columns[1];
        float[] c2 = columns[2];
        float[] c3 = columns[3];
        float[] c4 = columns[4];
        float[] c5 = columns[5];
        float[] c6 = columns[6];
        float[] c7 = columns[7];
        for (int m = 0; m < c0.length; m++) {
            float[] row = rows[m];
            c0[m] = row[first];
            c1[m] = row[first + 1];
            c2[m] = row[first + 2];
            c3[m] = row[first + 3];
            c4[m] = row[first + 4];
            c5[m] = row[first + 5];
            c6[m] = row[first + 6];
            c7[m] = row[first + 7];
        }
    }

    private void turn(int feature, float[] column) {
        for (int m = 0; m < column.length; m++) {
            column[m] = feature < features ? rows[m][feature] : 0;
        }
    }
}
