package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.Precision;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.MetaSpec;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What decides what {@link CostProbe} measures. Experiments with equal subjects have the same pace and memory: a learning rate,
 * say, changes neither.
 *
 * @param backbone the network
 * @param engine what computes
 * @param precision the numbers it computes with
 * @param threads CPU threads; empty for as many as there are
 * @param batch images in a step of stage 1; empty without it
 * @param episodeImages images of the episodes of a step of stage 2; empty without it
 * @param stepsPerEpoch steps in an epoch of stage 2; empty without it
 * @param baseImages images of the base classes
 */
public record CostSubject(
        BackboneSpec backbone,
        EngineChoice engine,
        Precision precision,
        OptionalInt threads,
        Optional<Integer> batch,
        Optional<Integer> episodeImages,
        Optional<Integer> stepsPerEpoch,
        int baseImages) {

    /** What decides the cost of an experiment. */
    public static CostSubject of(ExperimentConfig config, int baseImages) {
        return new CostSubject(
                config.backbone(),
                config.engine(),
                config.precision(),
                config.threads(),
                config.classifier().map(ClassifierSpec::batch),
                config.meta().map(m -> m.episodesPerStep() * m.episode().images()),
                config.meta().map(MetaSpec::stepsPerEpoch),
                baseImages);
    }
}
