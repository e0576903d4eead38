package dev.centroid.evaluate.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.data.ImageShape;
import org.junit.jupiter.api.Test;

class ModifiedHausdorffTest {

    private static InkPoints points(float... rowsThenColumns) {
        int n = rowsThenColumns.length / 2;
        float[] rows = new float[n];
        float[] columns = new float[n];
        System.arraycopy(rowsThenColumns, 0, rows, 0, n);
        System.arraycopy(rowsThenColumns, n, columns, 0, n);
        return new InkPoints(rows, columns);
    }

    @Test
    void is_the_larger_mean_of_nearest_distances() {
        InkPoints a = points(0, 0, 0, 3);
        InkPoints b = points(4, 0);
        // From a: 4 and 5, mean 4.5; from b: 4.
        assertThat(ModifiedHausdorff.distance(a, b)).isCloseTo(4.5, within(1e-6));
        assertThat(ModifiedHausdorff.distance(b, a)).isCloseTo(4.5, within(1e-6));
        assertThat(ModifiedHausdorff.distance(a, a)).isZero();
    }

    @Test
    void an_empty_drawing_is_like_nothing() {
        assertThat(ModifiedHausdorff.distance(points(), points(1, 1))).isInfinite();
    }

    @Test
    void ink_is_centred() {
        byte white = (byte) 255;
        InkPoints ink = InkPoints.of(new byte[] {white, 0, white, 0}, new ImageShape(1, 2, 2));
        assertThat(ink.rows()).containsExactly(-0.5f, 0.5f);
        assertThat(ink.columns()).containsExactly(0f, 0f);
    }
}
