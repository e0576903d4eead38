package dev.centroid.train;

import dev.centroid.model.ParameterLayout;
import dev.centroid.model.engine.BackboneEngine;
import java.util.ArrayList;
import java.util.List;

/** Updates the trained ranges of an engine's parameter vector; running statistics are left alone. */
final class BackboneUpdater {

    private record Span(int begin, int end) {}

    private final BackboneEngine engine;
    private final UpdateRule rule;
    private final OptimizerState state;
    private final List<Span> trained;
    private final float[] weights;
    private final float[] gradients;

    /**
     * @param state the optimizer's memory over the whole vector, fresh or restored
     */
    BackboneUpdater(BackboneEngine engine, OptimizerSpec optimizer, OptimizerState state) {
        this.engine = engine;
        this.rule = UpdateRule.of(optimizer);
        this.state = state;
        this.trained = spans(engine.layout());
        this.weights = new float[engine.layout().size()];
        this.gradients = new float[engine.layout().size()];
        engine.readParameters(weights);
    }

    /**
     * One update from the engine's last backward pass.
     *
     * @return whether all weights are finite; if not, the engine's are not touched
     */
    boolean update(double learningRate) {
        engine.readGradients(gradients);
        state.startStep();
        for (Span span : trained) {
            rule.update(weights, gradients, state, span.begin, span.end, learningRate);
        }
        if (!isFinite()) {
            return false;
        }
        engine.writeTrainedParameters(weights);
        return true;
    }

    private boolean isFinite() {
        for (Span span : trained) {
            if (!isFinite(weights, span.begin, span.end)) {
                return false;
            }
        }
        return true;
    }

    /** Four sums side by side: one alone would wait for itself at each of millions of weights. */
    private static boolean isFinite(float[] values, int begin, int end) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = begin;
        for (; i + 4 <= end; i += 4) {
            // Zero for every finite number, and no number at all otherwise.
            sum0 += values[i] * 0;
            sum1 += values[i + 1] * 0;
            sum2 += values[i + 2] * 0;
            sum3 += values[i + 3] * 0;
        }
        for (; i < end; i++) {
            sum0 += values[i] * 0;
        }
        return sum0 + sum1 + (sum2 + sum3) == 0;
    }

    OptimizerState state() {
        return state;
    }

    /** Neighbouring trained ranges as one, so that the update runs over long stretches. */
    private static List<Span> spans(ParameterLayout layout) {
        List<Span> spans = new ArrayList<>();
        for (ParameterLayout.Range range : layout.ranges()) {
            if (!range.trained()) {
                continue;
            }
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).end == range.begin()) {
                spans.set(last, new Span(spans.get(last).begin, range.end()));
            } else {
                spans.add(new Span(range.begin(), range.end()));
            }
        }
        return spans;
    }
}
