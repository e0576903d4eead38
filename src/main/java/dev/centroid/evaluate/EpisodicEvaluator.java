package dev.centroid.evaluate;

import dev.centroid.data.ImageDataset;
import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.RunControl;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Scores episodes over a table of features. Episodes are independent and reduced in order, so the result does not depend on the
 * number of threads.
 */
public final class EpisodicEvaluator {

    /** Episodes scored at a time: few enough to hear a stop, many enough to keep the threads busy. */
    private static final int CHUNK = 512;

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
     * @param control asked between some hundred episodes
     * @throws CancellationException if a stop was asked for
     */
    public EvaluationResult evaluate(
            FeatureTable features,
            EvaluationSpec spec,
            EpisodeSampler sampler,
            EpisodicHead head,
            float temperature,
            RunControl control) {
        int episodes = spec.episodes();
        double[] accuracies = new double[episodes];
        double[] losses = new double[episodes];
        ConfusionMatrix confusion = new ConfusionMatrix(features.dataset().classCount());
        double lossSum = 0;
        Queue<EpisodeScorer> scorers = new ConcurrentLinkedQueue<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (int from = 0; from < episodes; from += CHUNK) {
                control.throwIfStopped();
                int first = from;
                ScoredEpisode[] chunk = new ScoredEpisode[Math.min(CHUNK, episodes - from)];
                run(pool, chunk.length, i -> {
                    EpisodeScorer free = scorers.poll();
                    EpisodeScorer scorer =
                            free != null ? free : new EpisodeScorer(features, spec.episode(), head, temperature);
                    chunk[i] = scorer.score(sampler.draw(0, first + i));
                    scorers.add(scorer);
                });
                for (int i = 0; i < chunk.length; i++) {
                    accuracies[from + i] = chunk[i].accuracy();
                    losses[from + i] = chunk[i].loss().meanLoss();
                    lossSum += losses[from + i];
                    chunk[i].countInto(confusion);
                }
            }
        } finally {
            pool.shutdown();
        }
        return new EvaluationResult(
                spec, AccuracyEstimate.of(accuracies), lossSum / episodes, accuracies, losses, confusion);
    }

    private static void run(ForkJoinPool pool, int count, IntConsumer work) {
        try {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(work))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
