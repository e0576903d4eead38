package dev.centroid.evaluate;

import dev.centroid.data.ImageDataset;
import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.RunControl;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
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
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (int from = 0; from < episodes; from += CHUNK) {
                control.throwIfStopped();
                int first = from;
                Scored[] chunk = new Scored[Math.min(CHUNK, episodes - from)];
                run(pool, chunk.length, i -> chunk[i] = score(features, sampler.draw(0, first + i), head, temperature));
                for (int i = 0; i < chunk.length; i++) {
                    accuracies[from + i] = chunk[i].accuracy();
                    losses[from + i] = chunk[i].loss.meanLoss();
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

    /** One scored episode. */
    private record Scored(Episode episode, CrossEntropy loss) {

        double accuracy() {
            return (double) loss.correct()
                    / (episode.spec().way() * episode.spec().query());
        }

        void countInto(ConfusionMatrix confusion) {
            int[] classes = episode.classes();
            int[] labels = episode.queryLabels();
            for (int q = 0; q < labels.length; q++) {
                confusion.add(classes, classes[labels[q]], classes[loss.predicted(q)]);
            }
        }
    }

    private static Scored score(FeatureTable features, Episode episode, EpisodicHead head, float temperature) {
        EpisodeSpec spec = episode.spec();
        int d = features.featureSize();
        EpisodeShape shape = new EpisodeShape(spec.way(), spec.shot(), spec.way() * spec.query(), d);
        float[] support = new float[spec.way() * spec.shot() * d];
        float[] queries = new float[shape.queries() * d];
        features.gather(episode.support(), support);
        features.gather(episode.queries(), queries);
        float[] logits = head.logits(support, queries, shape, temperature);
        return new Scored(episode, CrossEntropy.of(logits, episode.queryLabels(), spec.way()));
    }
}
