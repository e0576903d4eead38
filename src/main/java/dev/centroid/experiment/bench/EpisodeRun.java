package dev.centroid.experiment.bench;

import dev.centroid.data.ImageShape;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EpisodicEvaluator;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.evaluate.FeatureTable;
import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.head.CosineCentroidHead;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSeed;
import java.util.BitSet;
import java.util.List;

/** Measures the scoring of episodes whose features are at hand; a narrow ResNet12 makes 512 features of noise quickly. */
final class EpisodeRun {

    static final EpisodeSpec EPISODE = new EpisodeSpec(5, 1, 15);

    /** Classes of miniImageNet's novel split. */
    private static final int CLASSES = 20;

    private static final int IMAGES_PER_CLASS = 200;
    private static final int SIDE = 16;
    private static final BackboneSpec NARROW =
            new BackboneSpec(BackboneKind.RESNET12, 1, SIDE, SIDE, List.of(4, 4, 4, 512));
    private static final int EPISODES = 4000;
    private static final float TEMPERATURE = 10;
    private static final double NANOS = 1e-9;

    private final FeatureTable features;
    private final EpisodeSampler sampler;
    private final int threads;

    private EpisodeRun(FeatureTable features, EpisodeSampler sampler, int threads) {
        this.features = features;
        this.sampler = sampler;
        this.threads = threads;
    }

    static int featureSize() {
        return NARROW.featureSize();
    }

    /** Computes the features. */
    static EpisodeRun prepare(EngineWish wish, RunControl control) {
        ImageShape shape = new ImageShape(1, SIDE, SIDE);
        NoiseImages images = new NoiseImages(shape, CLASSES, IMAGES_PER_CLASS);
        BitSet all = new BitSet();
        all.set(0, images.imageCount());
        RunSeed seed = new RunSeed(1);
        try (BackboneEngine engine = Engines.create(wish, NARROW, BackboneGraphs.build(NARROW, seed), notice -> {});
                BatchLoader loader = new BatchLoader(Preprocessing.ink(SIDE), shape, wish.threads())) {
            FeatureTable table = FeatureTable.compute(engine, loader::load, images, all, (done, total) -> {}, control);
            EpisodeSampler sampler = new EpisodeSampler(images, EPISODE, seed, RunSeed.Purpose.TEST_EPISODES);
            return new EpisodeRun(table, sampler, wish.threads());
        }
    }

    /** Episodes a second, over about so many seconds, after a first part that is not counted: its loops are being compiled. */
    double measure(double seconds, RunControl control) {
        score(control);
        long begun = System.nanoTime();
        int done = 0;
        double elapsed = 0;
        while (done == 0 || elapsed < seconds) {
            score(control);
            done += EPISODES;
            elapsed = (System.nanoTime() - begun) * NANOS;
        }
        return done / elapsed;
    }

    private void score(RunControl control) {
        EvaluationSpec task = new EvaluationSpec(EPISODE, EPISODES);
        new EpisodicEvaluator(threads)
                .evaluate(features, task, sampler, new CosineCentroidHead(), TEMPERATURE, control);
    }
}
