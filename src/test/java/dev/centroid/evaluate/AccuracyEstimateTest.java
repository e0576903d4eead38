package dev.centroid.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccuracyEstimateTest {

    @Test
    void isHandComputed() {
        // mean 0.6, s = 0.2, n = 3, t(0.975, 2) = 4.302653: half-width 4.302653 · 0.2 / √3.
        AccuracyEstimate estimate = AccuracyEstimate.of(new double[] {0.4, 0.6, 0.8});
        assertThat(estimate.mean()).isCloseTo(0.6, within(1e-12));
        assertThat(estimate.ci95()).isCloseTo(0.496828, within(1e-6));
        assertThat(estimate.text()).isEqualTo("60.00 ± 49.68 %");
    }

    @Test
    void aSingleEpisodeHasNoInterval() {
        AccuracyEstimate estimate = AccuracyEstimate.of(new double[] {0.5});
        assertThat(estimate.ci95()).isNaN();
        assertThat(estimate.text()).isEqualTo("50.00 %");
    }

    @Test
    void manyEqualEpisodesHaveAnEmptyInterval() {
        double[] same = new double[1000];
        Arrays.fill(same, 0.25);
        assertThat(AccuracyEstimate.of(same).ci95()).isZero();
    }
}
