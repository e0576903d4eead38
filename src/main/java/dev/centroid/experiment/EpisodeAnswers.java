package dev.centroid.experiment;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.head.CosineCentroidHead;
import dev.centroid.model.head.CrossEntropy;
import dev.centroid.model.head.EpisodeShape;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeQuestion;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Classifies single episodes with the weights an engine holds now; on the engine's thread only. */
final class EpisodeAnswers {

    private static final int BATCH = 64;

    private final BackboneEngine engine;
    private final BatchLoader loader;
    private final DatasetStore store;
    private final HeadKind head;

    EpisodeAnswers(BackboneEngine engine, BatchLoader loader, DatasetStore store, HeadKind head) {
        this.engine = engine;
        this.loader = loader;
        this.store = store;
        this.head = head;
    }

    EpisodeAnswer answer(EpisodeQuestion question, double temperature, int epoch, int step) {
        float tau = (float) (Double.isNaN(temperature) ? MetaSpec.STARTING_TEMPERATURE : temperature);
        ImageDataset images = DatasetParts.of(store, question.phase());
        float[] support = features(images, question.support());
        float[] queries = features(images, question.queries());
        int count = question.queries().length;
        int way = question.way();
        EpisodeShape shape =
                new EpisodeShape(way, question.shot(), count, engine.spec().featureSize());
        int[] labels = IntStream.range(0, count).map(i -> i / (count / way)).toArray();
        float[] logits = head.head().logits(support, queries, shape, tau);
        CrossEntropy loss = CrossEntropy.of(logits, labels, way);
        float[] cosine = CosineCentroidHead.similarities(support, queries, shape);
        float[] probabilities = loss.probabilities();
        List<EpisodeAnswer.QueryAnswer> answers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            answers.add(new EpisodeAnswer.QueryAnswer(
                    labels[i],
                    loss.predicted(i),
                    row(cosine, i, way),
                    row(logits, i, way),
                    row(probabilities, i, way)));
        }
        return new EpisodeAnswer(
                answers, (double) loss.correct() / count, loss.meanLoss(), head.key(), tau, epoch, step);
    }

    /** A batch at a time: a large episode must not need more memory than a training step. */
    private float[] features(ImageDataset images, int[] chosen) {
        int size = engine.spec().featureSize();
        float[] features = new float[chosen.length * size];
        for (int from = 0; from < chosen.length; from += BATCH) {
            int[] part = Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + BATCH));
            float[] computed = new float[part.length * size];
            try (ImageBatch batch = loader.load(images, part)) {
                engine.infer(batch.pixels(), part.length, computed);
            }
            System.arraycopy(computed, 0, features, from * size, computed.length);
        }
        return features;
    }

    private static List<Double> row(float[] values, int row, int width) {
        float[] part = Arrays.copyOfRange(values, row * width, (row + 1) * width);
        return IntStream.range(0, width).mapToObj(i -> (double) part[i]).toList();
    }
}
