package dev.centroid.evaluate.challenge;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.challenge.ChallengeImages;
import dev.centroid.evaluate.ImageBatchSource;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.RunControl;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Takes the class whose centroid (the features of its one training drawing) is most like the query's features. */
public final class FeatureSystem implements ChallengeSystem {

    private static final int BATCH = 64;

    private final ChallengeImages images;
    private final EpisodicHead head;
    private final int size;
    private final float[] features;

    /**
     * Computes the features of every drawing with the running statistics.
     *
     * @param engine the backbone; on its own thread
     * @param source brings the images to its input
     * @param head the rule that compares
     * @param progress hears how many drawings are seen
     * @param control asked between batches
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public FeatureSystem(
            ChallengeImages images,
            BackboneEngine engine,
            ImageBatchSource source,
            EpisodicHead head,
            ChallengeScore.Progress progress,
            RunControl control) {
        this.images = images;
        this.head = head;
        this.size = engine.spec().featureSize();
        this.features = new float[images.imageCount() * size];
        for (int from = 0; from < images.imageCount(); from += BATCH) {
            control.throwIfStopped();
            int[] chosen = IntStream.range(from, Math.min(images.imageCount(), from + BATCH))
                    .toArray();
            float[] some = new float[chosen.length * size];
            try (ImageBatch batch = source.load(images, chosen)) {
                engine.infer(batch.pixels(), chosen.length, some);
            }
            System.arraycopy(some, 0, features, from * size, some.length);
            progress.at(from + chosen.length, images.imageCount());
        }
    }

    @Override
    public double[] likeness(int run, int test) {
        int way = images.runs().get(run).training().size();
        int first = images.training(run, 0) * size;
        int query = images.test(run, test) * size;
        float[] logits = head.logits(
                Arrays.copyOfRange(features, first, first + way * size),
                Arrays.copyOfRange(features, query, query + size),
                new EpisodeShape(way, 1, 1, size),
                1);
        double[] likeness = new double[way];
        for (int c = 0; c < way; c++) {
            likeness[c] = logits[c];
        }
        return likeness;
    }
}
