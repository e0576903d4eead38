package dev.centroid.train;

/**
 * One optimizer as a pure function over a flat vector, exactly as PyTorch defines it. The same for backbone, linear head and
 * temperature.
 */
public interface UpdateRule {

    /**
     * Updates a range of a parameter vector in place. {@link OptimizerState#startStep()} was called for this step.
     *
     * @param weights [P], changed in the range
     * @param gradients [P], read only
     * @param state memory of the whole vector, changed in the range
     * @param begin first index
     * @param end index after the last
     * @param learningRate the rate of this step
     */
    void update(float[] weights, float[] gradients, OptimizerState state, int begin, int end, double learningRate);

    /** The rule that a spec describes. */
    static UpdateRule of(OptimizerSpec spec) {
        float decay = (float) spec.weightDecay();
        return switch (spec.kind()) {
            case SGD ->
                spec.momentum() == 0
                        ? (w, g, s, begin, end, lr) -> SgdRules.plain(w, g, begin, end, (float) lr, decay)
                        : (w, g, s, begin, end, lr) ->
                                SgdRules.heavyBall(w, g, s, begin, end, (float) lr, decay, (float) spec.momentum());
            case NESTEROV ->
                spec.momentum() == 0
                        ? (w, g, s, begin, end, lr) -> SgdRules.plain(w, g, begin, end, (float) lr, decay)
                        : (w, g, s, begin, end, lr) ->
                                SgdRules.nesterov(w, g, s, begin, end, (float) lr, decay, (float) spec.momentum());
            case ADAM -> (w, g, s, begin, end, lr) -> AdaptiveRules.adam(w, g, s, begin, end, lr, spec, decay, 1);
            case ADAMW ->
                (w, g, s, begin, end, lr) ->
                        AdaptiveRules.adam(w, g, s, begin, end, lr, spec, 0, (float) (1 - lr * spec.weightDecay()));
            case RMSPROP -> (w, g, s, begin, end, lr) -> AdaptiveRules.rmsprop(w, g, s, begin, end, lr, spec, decay);
        };
    }
}
