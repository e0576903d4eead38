package dev.centroid.model.head;

/** Placeholder body, written in full by the head's own change. */
public final class CosineCentroidHead implements EpisodicHead {
    @Override
    public float[] logits(float[] support, float[] queries, EpisodeShape shape, float temperature) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HeadGradients gradients(
            float[] support, float[] queries, EpisodeShape shape, float temperature, float[] logitGradients) {
        throw new UnsupportedOperationException();
    }
}
