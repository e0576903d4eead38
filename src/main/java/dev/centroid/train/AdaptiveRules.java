package dev.centroid.train;

/** Rules with a rate of its own for each parameter. Epsilon stands outside the root. */
final class AdaptiveRules {

    private AdaptiveRules() {}

    /**
     * Adam (Kingma and Ba 2015), and AdamW (Loshchilov and Hutter 2019) with {@code shrink}.
     *
     * @param decay added to the gradient, times the weight
     * @param shrink the weight is multiplied by it first; 1 for Adam
     */
    static void adam(
            float[] w,
            float[] g,
            OptimizerState state,
            int begin,
            int end,
            double lr,
            OptimizerSpec spec,
            float decay,
            float shrink) {
        float[] m = state.first();
        float[] v = state.second();
        float beta1 = (float) spec.beta1();
        float beta2 = (float) spec.beta2();
        float rest1 = (float) (1 - spec.beta1());
        float rest2 = (float) (1 - spec.beta2());
        float stepSize = (float) (lr / (1 - Math.pow(spec.beta1(), state.steps())));
        float rootCorrection = (float) Math.sqrt(1 - Math.pow(spec.beta2(), state.steps()));
        float epsilon = (float) spec.epsilon();
        for (int i = begin; i < end; i++) {
            float weight = w[i] * shrink;
            float d = g[i] + decay * weight;
            m[i] = beta1 * m[i] + rest1 * d;
            v[i] = beta2 * v[i] + rest2 * d * d;
            float root = (float) Math.sqrt(v[i]) / rootCorrection + epsilon;
            w[i] = weight - stepSize * m[i] / root;
        }
    }

    /** RMSprop without momentum (Tieleman and Hinton 2012); weight decay is added to the gradient. */
    static void rmsprop(
            float[] w,
            float[] g,
            OptimizerState state,
            int begin,
            int end,
            double lr,
            OptimizerSpec spec,
            float decay) {
        float[] v = state.second();
        float alpha = (float) spec.alpha();
        float rest = (float) (1 - spec.alpha());
        float rate = (float) lr;
        float epsilon = (float) spec.epsilon();
        for (int i = begin; i < end; i++) {
            float d = g[i] + decay * w[i];
            v[i] = alpha * v[i] + rest * d * d;
            w[i] -= rate * d / ((float) Math.sqrt(v[i]) + epsilon);
        }
    }
}
