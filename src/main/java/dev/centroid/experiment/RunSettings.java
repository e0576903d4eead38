package dev.centroid.experiment;

import dev.centroid.data.Layout;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaStart;
import dev.centroid.train.OptimizerSpec;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run was asked to do, as far as a table of runs tells.
 *
 * @param dataset its root, or the name of a generated one
 * @param network key of the backbone
 * @param method which stages
 * @param head how stage 2 compares queries with centroids; empty without stage 2
 * @param episode of stage 2; empty without it
 * @param classifier optimizer of stage 1; empty without it
 * @param classifierEpochs epochs of stage 1
 * @param meta optimizer of stage 2
 * @param metaEpochs epochs of stage 2
 * @param seed the run's seed
 * @param engine key of the engine asked for
 * @param precision key of the precision
 */
public record RunSettings(
        String dataset,
        String network,
        Method method,
        Optional<HeadKind> head,
        Optional<EpisodeSpec> episode,
        Optional<OptimizerSpec> classifier,
        OptionalInt classifierEpochs,
        Optional<OptimizerSpec> meta,
        OptionalInt metaEpochs,
        long seed,
        String engine,
        String precision) {

    /** Which stages a run trains, and what the second one starts from. */
    public enum Method {
        /** Stage 1 alone. */
        CLASSIFIER,
        /** Stage 2 from stage 1. */
        META,
        /** Stage 2 from fresh weights. */
        META_FROM_SCRATCH,
        /** Stage 2 from the checkpoint of an earlier run. */
        META_FROM_CHECKPOINT
    }

    /** The settings of an experiment. */
    public static RunSettings of(ExperimentConfig config) {
        Optional<ClassifierSpec> classifier = config.classifier();
        Optional<MetaSpec> meta = config.meta();
        boolean generated = config.dataset().layout() == Layout.SYNTHETIC_GLYPHS;
        return new RunSettings(
                generated
                        ? Layout.SYNTHETIC_GLYPHS.key()
                        : config.dataset().root().toString(),
                config.backbone().kind().key(),
                meta.map(m -> method(m.start().source())).orElse(Method.CLASSIFIER),
                meta.map(MetaSpec::head),
                meta.map(MetaSpec::episode),
                classifier.map(ClassifierSpec::optimizer),
                classifier.map(c -> OptionalInt.of(c.epochs())).orElse(OptionalInt.empty()),
                meta.map(MetaSpec::optimizer),
                meta.map(m -> OptionalInt.of(m.epochs())).orElse(OptionalInt.empty()),
                config.seed(),
                config.engine().key(),
                config.precision().key());
    }

    private static Method method(MetaStart.Source start) {
        return switch (start) {
            case CLASSIFIER -> Method.META;
            case SCRATCH -> Method.META_FROM_SCRATCH;
            case CHECKPOINT -> Method.META_FROM_CHECKPOINT;
        };
    }

    /** Epochs of both stages together. */
    public int epochs() {
        return classifierEpochs.orElse(0) + metaEpochs.orElse(0);
    }
}
