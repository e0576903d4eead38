package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateRuleTest {

    @Test
    void heavyBallByHand() {
        OptimizerSpec spec = spec(OptimizerKind.SGD, 0.5, 0, 0.5);
        float[] weights = {1};
        OptimizerState state = OptimizerState.forRule(spec, 1);
        // v = 2, w = 1 − 1 = 0; v = 1 + 2 = 3, w = 0 − 1.5; the rate falls: v = 1.5 + 2 = 3.5, w = −1.5 − 0.35.
        step(spec, weights, state, 2, 0.5);
        assertThat(weights[0]).isZero();
        step(spec, weights, state, 2, 0.5);
        assertThat(weights[0]).isEqualTo(-1.5f);
        step(spec, weights, state, 2, 0.1);
        assertThat(weights[0]).isCloseTo(-1.85f, within(1e-6f));
    }

    @Test
    void weightDecayActsWithoutAGradient() {
        OptimizerSpec sgd = spec(OptimizerKind.SGD, 0.1, 0.5, 0);
        float[] weights = {2};
        step(sgd, weights, OptimizerState.forRule(sgd, 1), 0, 0.1);
        assertThat(weights[0]).isEqualTo(1.9f);
        OptimizerSpec adamw = spec(OptimizerKind.ADAMW, 0.1, 0.5, 0);
        weights[0] = 2;
        step(adamw, weights, OptimizerState.forRule(adamw, 1), 0, 0.1);
        assertThat(weights[0]).isEqualTo(1.9f);
    }

    @Test
    void adamsFirstStepHasTheLengthOfTheRate() {
        OptimizerSpec adam = spec(OptimizerKind.ADAM, 0.01, 0, 0);
        float[] weights = {0};
        step(adam, weights, OptimizerState.forRule(adam, 1), 1e-3f, 0.01);
        assertThat(weights[0]).isCloseTo(-0.01f, within(1e-6f));
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void rangesMakeNoDifference(OptimizerKind kind) {
        OptimizerSpec spec = spec(kind, 0.01, 1e-3, 0.9);
        int size = 1003;
        float[] whole = new float[size];
        float[] gradients = new float[size];
        for (int i = 0; i < size; i++) {
            whole[i] = (float) Math.sin(i);
            gradients[i] = (float) Math.cos(7 * i);
        }
        float[] parts = whole.clone();
        OptimizerState wholeState = OptimizerState.forRule(spec, size);
        OptimizerState partState = OptimizerState.forRule(spec, size);
        UpdateRule rule = UpdateRule.of(spec);
        // Many steps, so that interpreted and compiled loops are compared too.
        for (int step = 0; step < 300; step++) {
            wholeState.startStep();
            rule.update(whole, gradients, wholeState, 0, size, 0.01);
            partState.startStep();
            rule.update(parts, gradients, partState, 517, size, 0.01);
            rule.update(parts, gradients, partState, 0, 10, 0.01);
            rule.update(parts, gradients, partState, 10, 517, 0.01);
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(partState.first()).isEqualTo(wholeState.first());
        assertThat(partState.second()).isEqualTo(wholeState.second());
    }

    @Test
    void onlyTheRangeIsTouched() {
        OptimizerSpec spec = OptimizerSpec.sgd(0.1, 0.9, 5e-4);
        float[] weights = {1, 1, 1, 1};
        OptimizerState state = OptimizerState.forRule(spec, 4);
        state.startStep();
        UpdateRule.of(spec).update(weights, new float[] {1, 1, 1, 1}, state, 1, 3, 0.1);
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isLessThan(1);
        assertThat(weights[3]).isEqualTo(1);
        assertThat(state.first()[0]).isZero();
    }

    private static OptimizerSpec spec(OptimizerKind kind, double rate, double decay, double momentum) {
        return new OptimizerSpec(kind, rate, decay, momentum, 0.9, 0.999, 0.99, 1e-8);
    }

    private static void step(OptimizerSpec spec, float[] weights, OptimizerState state, float gradient, double rate) {
        float[] gradients = new float[weights.length];
        Arrays.fill(gradients, gradient);
        state.startStep();
        UpdateRule.of(spec).update(weights, gradients, state, 0, weights.length, rate);
    }
}
