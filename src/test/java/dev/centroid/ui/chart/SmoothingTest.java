package dev.centroid.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The smoothed line is TensorBoard's. */
class SmoothingTest {

    /** By hand for w = 0.5: 1; (0.5·0.5·1 + 0.5·3) / 0.75 = 7/3; (0.5·1.75 + 0.5·5) / 0.875 = 27/7. */
    @Test
    void equals_hand_computed_values() {
        assertThat(Smoothing.exponential(new double[] {1, 3, 5}, 0.5))
                .containsExactly(new double[] {1, 7.0 / 3, 27.0 / 7}, within(1e-12));
    }

    @Test
    void no_weight_leaves_the_values() {
        assertThat(Smoothing.exponential(new double[] {4, -1, 2}, 0)).containsExactly(4, -1, 2);
    }

    @Test
    void a_constant_stays_constant_from_its_start() {
        assertThat(Smoothing.exponential(new double[] {2, 2, 2, 2}, Smoothing.GREATEST))
                .containsExactly(new double[] {2, 2, 2, 2}, within(1e-9));
    }

    @Test
    void gaps_stay_and_do_not_count() {
        double[] smooth = Smoothing.exponential(new double[] {1, Double.NaN, 3}, 0.5);
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isCloseTo(7.0 / 3, within(1e-12));
    }

    @Test
    void a_weight_of_one_is_refused() {
        assertThatThrownBy(() -> Smoothing.exponential(new double[] {1}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
