package dev.centroid.model.engine.onednn;

import dev.centroid.model.engine.network.LayerSpec;
import java.nio.FloatBuffer;

/**
 * The running statistics of a batch normalisation, moved by the batch's: running = decay·running + (1 − decay)·batch.
 *
 * @param layer which, and where they lie among the parameters
 * @param mean of the batch [C]
 * @param variance of the batch [C], biased
 */
record RunningStatistics(LayerSpec.Norm layer, Tensor mean, Tensor variance) {

    void move(FloatBuffer parameters) {
        move(parameters, layer.mean(), mean.numbers());
        move(parameters, layer.variance(), variance.numbers());
    }

    private void move(FloatBuffer parameters, int begin, FloatBuffer batch) {
        float decay = (float) layer.decay();
        float share = (float) (1 - layer.decay());
        for (int i = 0; i < layer.channels(); i++) {
            parameters.put(begin + i, decay * parameters.get(begin + i) + share * batch.get(i));
        }
    }
}
