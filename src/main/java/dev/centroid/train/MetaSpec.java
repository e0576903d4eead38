package dev.centroid.train;

import dev.centroid.data.Augmentation;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.model.engine.NormMode;
import java.util.List;
import java.util.Objects;

/**
 * Stage 2, Meta-Baseline: the nearest-centroid rule trained episode by episode.
 *
 * @param start where the backbone's weights come from
 * @param epochs at least 1
 * @param stepsPerEpoch updates in an epoch, at least 1
 * @param episodesPerStep episodes averaged in one update, at least 1
 * @param episode way, shot and query of the training episodes
 * @param head which rule
 * @param temperature the temperature at the start, above 0
 * @param learnTemperature whether it is trained
 * @param norm batch statistics or frozen
 * @param optimizer the update rule
 * @param schedule the stepped learning rate
 * @param augmentation of the training images
 * @param validateEvery validation every so many epochs, and after the last; 0 for never
 * @param validation few-shot tasks of that validation; the first one chooses the best checkpoint
 */
public record MetaSpec(
        MetaStart start,
        int epochs,
        int stepsPerEpoch,
        int episodesPerStep,
        EpisodeSpec episode,
        HeadKind head,
        double temperature,
        boolean learnTemperature,
        NormMode norm,
        OptimizerSpec optimizer,
        MultiStepSchedule schedule,
        Augmentation augmentation,
        int validateEvery,
        List<EvaluationSpec> validation) {

    /** Meta-Baseline's temperature at the start; also that of a head that was never trained. Source: the reference. */
    public static final double STARTING_TEMPERATURE = 10;

    /** Checks the ranges. */
    public MetaSpec {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(episode, "episode");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(norm, "norm");
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(augmentation, "augmentation");
        validation = List.copyOf(validation);
        if (epochs < 1 || stepsPerEpoch < 1 || episodesPerStep < 1 || validateEvery < 0) {
            throw new IllegalArgumentException("epochs " + epochs + ", stepsPerEpoch " + stepsPerEpoch
                    + ", episodesPerStep " + episodesPerStep + ", validateEvery " + validateEvery);
        }
        if (!(temperature > 0) || !Double.isFinite(temperature)) {
            throw new IllegalArgumentException("temperature " + temperature);
        }
    }
}
