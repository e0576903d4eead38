package dev.centroid.model.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;

/** Compares a gradient with central differences. */
final class FiniteDifferences {

    private static final float STEP = 1e-2f;

    private FiniteDifferences() {}

    /** Fails unless {@code gradient} is that of {@code loss} at {@code point}. */
    static void agree(float[] gradient, float[] point, ToDoubleFunction<float[]> loss) {
        assertThat(gradient).hasSameSizeAs(point);
        for (int i = 0; i < point.length; i++) {
            float[] above = point.clone();
            float[] below = point.clone();
            above[i] += STEP;
            below[i] -= STEP;
            double slope = (loss.applyAsDouble(above) - loss.applyAsDouble(below)) / ((double) above[i] - below[i]);
            assertThat((double) gradient[i]).as("value %d", i).isCloseTo(slope, within(slope));
        }
    }

    private static Offset<Double> within(double slope) {
        return Offset.offset(2e-3 + 5e-3 * Math.abs(slope));
    }
}
