package dev.centroid.model.engine;

import java.util.List;

/** ReLU (slope 0) or LeakyReLU, in place where nobody else holds the input. */
final class ActivationOperation implements Operation {

    private final double slope;
    private PooledArray output;

    ActivationOperation(double slope) {
        this.slope = slope;
    }

    @Override
    public PooledArray forward(List<PooledArray> inputs, Pass pass) {
        PooledArray input = inputs.get(0);
        PooledArray result = input.isSole() ? input.hold() : pass.pool().takeLike(input);
        Ops.leakyRelu(input.values(), slope, result.values());
        input.letGo();
        if (pass.isTraining()) {
            output = result.hold();
        }
        return result;
    }

    @Override
    public List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass) {
        PooledArray result = gradient.isSole() ? gradient.hold() : pass.pool().takeLike(gradient);
        // The output has the sign of the input, so it serves in its place.
        Ops.leakyReluGradient(output.values(), gradient.values(), slope, result.values());
        gradient.letGo();
        output.letGo();
        output = null;
        return List.of(result);
    }
}
