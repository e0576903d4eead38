package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    @Test
    void equalLogitsAreWorthTheLogarithmOfTheWay() {
        CrossEntropy loss = CrossEntropy.of(new float[] {3, 3, 3, 3}, new int[] {2}, 4);
        assertThat(loss.meanLoss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(loss.predicted(0)).as("of equal logits the first counts").isZero();
        assertThat(loss.correct()).isZero();
        assertThat(loss.gradients()).containsExactly(0.25f, 0.25f, -0.75f, 0.25f);
    }

    @Test
    void hugeLogitsStayFinite() {
        CrossEntropy loss = CrossEntropy.of(new float[] {1e30f, 0, 0, 1e30f}, new int[] {0, 0}, 2);
        assertThat(loss.meanLoss()).isEqualTo(1e30f / 2.0, within(1e24));
        assertThat(loss.correct()).isEqualTo(1);
        assertThat(loss.probabilities()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void aLogitThatIsNoNumberMakesTheLossNone() {
        assertThat(CrossEntropy.of(new float[] {Float.NaN, 0}, new int[] {0}, 2).meanLoss())
                .isNaN();
    }
}
