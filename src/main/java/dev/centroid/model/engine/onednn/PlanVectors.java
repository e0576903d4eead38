package dev.centroid.model.engine.onednn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** The flat vectors of a network, and what a plan does to them besides its steps. */
final class PlanVectors {

    private final FlatVectors flat;
    private final List<RunningStatistics> statistics = new ArrayList<>();
    private final List<FoldedNorm> folded = new ArrayList<>();
    private final List<int[]> zeros = new ArrayList<>();

    PlanVectors(FlatVectors flat) {
        this.flat = flat;
    }

    FlatVectors flat() {
        return flat;
    }

    /** A backward pass moves these. */
    void add(RunningStatistics moved) {
        statistics.add(moved);
    }

    /** Steps need these, computed anew when the weights have changed. */
    void add(FoldedNorm norm) {
        folded.add(norm);
    }

    /** A backward pass leaves a gradient of 0 here. */
    void zeroGradient(int begin, int length) {
        zeros.add(new int[] {begin, length});
    }

    /** What depends on the parameters alone. */
    void fold() {
        FloatBuffer parameters = flat.parameterBuffer();
        folded.forEach(norm -> norm.compute(parameters));
    }

    /** What a backward pass does before its steps. */
    void beforeBackward() {
        FloatBuffer parameters = flat.parameterBuffer();
        statistics.forEach(moved -> moved.move(parameters));
        FloatBuffer gradients = flat.gradientBuffer();
        for (int[] range : zeros) {
            for (int i = range[0]; i < range[0] + range[1]; i++) {
                gradients.put(i, 0);
            }
        }
    }
}
