package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.run.RunSeed;
import org.junit.jupiter.api.Test;

class LinearHeadTest {

    private final LinearHead head = new LinearHead(new float[] {1, 2, 3, 4, 5, 6}, new float[] {0.5f, -0.5f}, 2, 3);

    @Test
    void logitsAreHandComputed() {
        assertThat(head.logits(new float[] {1, 0, -1, 2, 1, 0}, 2)).containsExactly(-1.5f, -2.5f, 4.5f, 12.5f);
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        float[] inputs = {0.3f, -0.7f, 0.2f, 1.1f, 0.4f, -0.6f};
        int[] labels = {0, 1};
        LinearHead.Gradients found = head.gradients(
                inputs, 2, CrossEntropy.of(head.logits(inputs, 2), labels, 2).gradients());
        float step = 1e-2f;
        for (int i = 0; i < inputs.length; i++) {
            float[] up = inputs.clone();
            float[] down = inputs.clone();
            up[i] += step;
            down[i] -= step;
            assertThat((double) found.features()[i])
                    .isCloseTo((loss(head, up, labels) - loss(head, down, labels)) / (2 * step), within(2e-4));
        }
        for (int i = 0; i < 6; i++) {
            float[] up = head.weights().clone();
            float[] down = head.weights().clone();
            up[i] += step;
            down[i] -= step;
            double slope = (loss(new LinearHead(up, head.bias(), 2, 3), inputs, labels)
                            - loss(new LinearHead(down, head.bias(), 2, 3), inputs, labels))
                    / (2 * step);
            assertThat((double) found.weights()[i]).isCloseTo(slope, within(2e-4));
        }
    }

    private static double loss(LinearHead head, float[] inputs, int[] labels) {
        return CrossEntropy.of(head.logits(inputs, labels.length), labels, 2).meanLoss();
    }

    @Test
    void initialWeightsFillTheirRangeAndDependOnTheSeedAlone() {
        LinearHead one = LinearHead.initialised(10, 100, new RunSeed(1));
        assertThat(LinearHead.initialised(10, 100, new RunSeed(1)).weights()).isEqualTo(one.weights());
        assertThat(LinearHead.initialised(10, 100, new RunSeed(2)).weights()).isNotEqualTo(one.weights());
        float largest = 0;
        for (float w : one.weights()) {
            largest = Math.max(largest, Math.abs(w));
        }
        assertThat(largest).isBetween(0.098f, 0.1f);
    }
}
