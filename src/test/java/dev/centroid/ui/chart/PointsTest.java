package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points are found by their x. */
class PointsTest {

    private final Points points = Points.of(new double[] {1, 2, 2, 10}, new double[] {5, 6, 7, 8});

    @ParameterizedTest
    @CsvSource({"-3, 0, 0, -1", "1, 0, 0, 0", "1.4, 1, 0, 0", "2, 1, 1, 2", "9, 3, 3, 2", "11, 4, 3, 3"})
    void are_found(double x, int firstFrom, int nearest, int lastUpTo) {
        assertThat(points.firstFrom(x)).isEqualTo(firstFrom);
        assertThat(points.nearest(x)).isEqualTo(nearest);
        assertThat(points.lastUpTo(x)).isEqualTo(lastUpTo);
    }

    @Test
    void none_are_found_among_none() {
        assertThat(Points.EMPTY.nearest(1)).isEqualTo(-1);
        assertThat(Points.EMPTY.lastUpTo(1)).isEqualTo(-1);
    }

    @Test
    void x_must_not_fall() {
        assertThatThrownBy(() -> Points.of(new double[] {2, 1}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point 1");
    }

    @Test
    void lengths_must_agree() {
        assertThatThrownBy(() -> Points.of(new double[] {2, 3}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_band_needs_limits() {
        assertThatThrownBy(() -> Curve.of("a", "A", CurveStyle.BAND, 0, points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a");
    }
}
