package dev.centroid.train;

/** Stochastic gradient descent in its three forms; weight decay is added to the gradient. */
final class SgdRules {

    private SgdRules() {}

    /** {@code w -= lr·g}. */
    static void plain(float[] w, float[] g, int begin, int end, float lr, float decay) {
        for (int i = begin; i < end; i++) {
            w[i] -= lr * (g[i] + decay * w[i]);
        }
    }

    /** {@code v = μv + g; w -= lr·v}. The rate is not folded into v, so a milestone acts at once. */
    static void heavyBall(
            float[] w, float[] g, OptimizerState state, int begin, int end, float lr, float decay, float momentum) {
        float[] v = state.first();
        for (int i = begin; i < end; i++) {
            float d = g[i] + decay * w[i];
            float velocity = momentum * v[i] + d;
            v[i] = velocity;
            w[i] -= lr * velocity;
        }
    }

    /** {@code v = μv + g; w -= lr·(g + μv)}. */
    static void nesterov(
            float[] w, float[] g, OptimizerState state, int begin, int end, float lr, float decay, float momentum) {
        float[] v = state.first();
        for (int i = begin; i < end; i++) {
            float d = g[i] + decay * w[i];
            float velocity = momentum * v[i] + d;
            v[i] = velocity;
            w[i] -= lr * (d + momentum * velocity);
        }
    }
}
