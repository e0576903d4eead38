package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.Golden;
import dev.centroid.model.Safetensors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trajectories of every optimizer, across two milestones, against PyTorch. */
class UpdateRuleGoldenTest {

    private static final int STEPS = 12;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("sgd_plain", OptimizerSpec.sgd(0.1, 0, 5e-4)),
                Arguments.of("sgd_momentum", OptimizerSpec.sgd(0.1, 0.9, 5e-4)),
                Arguments.of("sgd_nesterov", spec(OptimizerKind.NESTEROV, 0.1, 5e-4)),
                Arguments.of("adam", spec(OptimizerKind.ADAM, 0.01, 5e-4)),
                Arguments.of("adamw", spec(OptimizerKind.ADAMW, 0.01, 0.05)),
                Arguments.of("rmsprop", spec(OptimizerKind.RMSPROP, 0.01, 5e-4)));
    }

    private static OptimizerSpec spec(OptimizerKind kind, double rate, double decay) {
        return new OptimizerSpec(kind, rate, decay, 0.9, 0.9, 0.999, 0.99, 1e-8);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheReference(String file, OptimizerSpec spec) throws IOException {
        Safetensors golden = Golden.read("optimizer_" + file);
        float[] weights = golden.floats("initial").clone();
        float[] gradients = golden.floats("gradients");
        float[] expected = golden.floats("weights");
        float[] rates = golden.floats("lr");
        int n = weights.length;
        // The scheduler steps after the update, so steps 4 and 9 are the first with the new rate.
        MultiStepSchedule schedule = new MultiStepSchedule(spec.learningRate(), List.of(4, 9), 0.1);
        UpdateRule rule = UpdateRule.of(spec);
        OptimizerState state = OptimizerState.forRule(spec, n);
        for (int step = 0; step < STEPS; step++) {
            assertThat((float) schedule.rateAt(step)).isCloseTo(rates[step], within(1e-9f));
            state = step == 6 ? throughAFile(state) : state;
            state.startStep();
            float[] gradient = Arrays.copyOfRange(gradients, step * n, (step + 1) * n);
            // In two ranges, as a network with running statistics in between does.
            rule.update(weights, gradient, state, 0, 10, schedule.rateAt(step));
            rule.update(weights, gradient, state, 10, n, schedule.rateAt(step));
            Golden.assertAgrees(
                    file + " after step " + step, weights, Arrays.copyOfRange(expected, step * n, (step + 1) * n));
        }
    }

    private static OptimizerState throughAFile(OptimizerState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        return OptimizerState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
