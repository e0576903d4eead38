package dev.centroid.evaluate;

import dev.centroid.data.ImageDataset;
import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.model.head.EpisodicHead;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Scores episodes over a table of features. Episodes are independent and reduced in order, so the result does not depend on the
 * number of threads.
 */
public final class EpisodicEvaluator {

    private final int threads;

    /** An evaluator with so many worker threads. */
    public EpisodicEvaluator(int threads) {
        this.threads = threads;
    }

    /** The images that an evaluation needs: no more features than that have to be computed. */
    public static BitSet imagesOf(ImageDataset dataset, EpisodeSampler sampler, int episodes) {
        BitSet images = new BitSet(dataset.imageCount());
        for (int i = 0; i < episodes; i++) {
            Episode episode = sampler.draw(0, i);
            for (int image : episode.support()) {
                images.set(image);
            }
            for (int image : episode.queries()) {
                images.set(image);
            }
        }
        return images;
    }

    /**
     * Evaluates a task.
     *
     * @param features of at least the images the episodes use
     * @param spec the task
     * @param sampler draws episodes 0, 1, … of epoch 0
     * @param head the rule
     * @param temperature τ of the head
     */
    public EvaluationResult evaluate(
            FeatureTable features, EvaluationSpec spec, EpisodeSampler sampler, EpisodicHead head, float temperature) {
        int episodes = spec.episodes();
        double[] accuracies = new double[episodes];
        double[] losses = new double[episodes];
        int[][] predictions = new int[episodes][];
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, episodes).parallel().forEach(i -> {
                        Episode episode = sampler.draw(0, i);
                        CrossEntropy scored = score(features, episode, head, temperature);
                        int queries = episode.spec().way() * episode.spec().query();
                        accuracies[i] = (double) scored.correct() / queries;
                        losses[i] = scored.meanLoss();
                        predictions[i] = IntStream.range(0, queries)
                                .map(scored::predicted)
                                .toArray();
                    }))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
        ConfusionMatrix confusion = new ConfusionMatrix(features.dataset().classCount());
        double lossSum = 0;
        for (int i = 0; i < episodes; i++) {
            lossSum += losses[i];
            Episode episode = sampler.draw(0, i);
            int[] classes = episode.classes();
            int[] labels = episode.queryLabels();
            for (int q = 0; q < labels.length; q++) {
                confusion.add(classes, classes[labels[q]], classes[predictions[i][q]]);
            }
        }
        return new EvaluationResult(
                spec, AccuracyEstimate.of(accuracies), lossSum / episodes, accuracies, losses, confusion);
    }

    private static CrossEntropy score(FeatureTable features, Episode episode, EpisodicHead head, float temperature) {
        EpisodeSpec spec = episode.spec();
        int d = features.featureSize();
        EpisodeShape shape = new EpisodeShape(spec.way(), spec.shot(), spec.way() * spec.query(), d);
        float[] support = new float[spec.way() * spec.shot() * d];
        float[] queries = new float[shape.queries() * d];
        features.gather(episode.support(), support);
        features.gather(episode.queries(), queries);
        return CrossEntropy.of(head.logits(support, queries, shape, temperature), episode.queryLabels(), spec.way());
    }
}
