package dev.centroid.experiment;

import dev.centroid.data.DatasetStore;
import dev.centroid.data.ImageDataset;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.Phase;
import dev.centroid.run.RunSeed;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of a dataset root a phase draws from. */
final class DatasetParts {

    private DatasetParts() {}

    /**
     * @throws dev.centroid.problem.ProblemException if the root has no such part
     */
    static ImageDataset of(DatasetStore store, Phase phase) {
        return switch (phase) {
            case BASE_TRAIN, META_TRAIN -> store.training().base();
            case BASE_HOLDOUT ->
                store.training()
                        .baseHoldout()
                        .orElseThrow(() -> ExperimentProblem.NO_SUCH_SPLIT.exception(splitName(phase)));
            case META_VALIDATION ->
                store.training()
                        .validation()
                        .orElseThrow(() -> ExperimentProblem.NO_SUCH_SPLIT.exception(splitName(phase)));
            case META_TEST -> store.novel();
        };
    }

    /**
     * Identifies the images by their content, so that a copy of the dataset on another machine counts as the same: the parts'
     * own fingerprints, joined; then that of the strokes, where the experiment writes images again from them.
     *
     * @throws dev.centroid.problem.ProblemException if the strokes are missing or cannot be read
     */
    static String fingerprint(DatasetStore store, ExperimentConfig config) {
        String images = imageFingerprint(store);
        return WrittenBase.isWanted(config) ? images + "-" + WrittenBase.fingerprint(config) : images;
    }

    /** The same without the strokes, as runs recorded it before those counted. */
    static String imageFingerprint(DatasetStore store) {
        return Stream.of(
                        Optional.of(store.training().base()),
                        store.training().baseHoldout(),
                        store.training().validation(),
                        Optional.of(store.novel()))
                .map(part -> part.map(ImageDataset::fingerprint).orElse("none"))
                .collect(Collectors.joining("-"));
    }

    /** What episodes of a phase are drawn for when a model is evaluated. */
    static RunSeed.Purpose purpose(Phase phase) {
        return switch (phase) {
            case META_VALIDATION -> RunSeed.Purpose.VALIDATION_EPISODES;
            case META_TEST -> RunSeed.Purpose.TEST_EPISODES;
            case BASE_TRAIN, BASE_HOLDOUT, META_TRAIN -> RunSeed.Purpose.BASE_EPISODES;
        };
    }

    /** The split that a phase draws from, as people call it. */
    static String splitName(Phase phase) {
        return switch (phase) {
            case META_VALIDATION -> "validation";
            case META_TEST -> "novel";
            case BASE_HOLDOUT -> "base-holdout";
            case BASE_TRAIN, META_TRAIN -> "base";
        };
    }
}
