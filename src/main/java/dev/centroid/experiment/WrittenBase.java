package dev.centroid.experiment;

import dev.centroid.data.Augmentation;
import dev.centroid.data.TrainingImages;
import dev.centroid.data.stroke.StrokeSet;
import dev.centroid.data.stroke.WrittenImages;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;
import java.util.Arrays;
import java.util.Optional;

/** Base images with their pen strokes, for experiments that augment by them. */
final class WrittenBase {

    private WrittenBase() {}

    /** Whether any stage of an experiment writes its training images again. */
    static boolean isWanted(ExperimentConfig config) {
        return Arrays.stream(Stage.values()).anyMatch(stage -> isWanted(config, stage));
    }

    private static boolean isWanted(ExperimentConfig config, Stage stage) {
        Optional<Augmentation> augmentation =
                switch (stage) {
                    case CLASSIFIER -> config.classifier().map(c -> c.augmentation());
                    case META -> config.meta().map(m -> m.augmentation());
                };
        return augmentation.filter(a -> a.strokes() > 0).isPresent();
    }

    /**
     * Identifies the strokes that an experiment writes from.
     *
     * @throws dev.centroid.problem.ProblemException if they are missing or cannot be read
     */
    static String fingerprint(ExperimentConfig config) {
        try (StrokeSet strokes = WrittenImages.strokesOf(config.dataset())) {
            return strokes.fingerprint();
        }
    }

    /**
     * What a stage may see, its base images with their strokes where this stage wants them.
     *
     * @param listener is told if some drawings have no strokes
     * @throws dev.centroid.problem.ProblemException if there are no strokes, or a file of them is damaged
     */
    static TrainingImages of(TrainingImages images, ExperimentConfig config, Stage stage, RunListener listener) {
        if (!isWanted(config, stage)) {
            return images;
        }
        WrittenImages base = WrittenImages.of(images.base(), config.dataset());
        if (base.known() < base.imageCount()) {
            listener.on(new RunEvent.Notice(
                    ExperimentProblem.STROKES_INCOMPLETE.with(base.imageCount() - base.known(), base.imageCount())));
        }
        return new TrainingImages(base, images.baseHoldout(), images.validation());
    }
}
