package dev.centroid.experiment;

import dev.centroid.data.Augmentation;
import dev.centroid.data.TrainingImages;
import dev.centroid.data.stroke.WrittenImages;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import java.util.Optional;
import java.util.stream.Stream;

/** Base images with their pen strokes, for experiments that augment by them. */
final class WrittenBase {

    private WrittenBase() {}

    /** Whether any stage of an experiment writes its training images again. */
    static boolean isWanted(ExperimentConfig config) {
        Stream<Augmentation> stages = Stream.of(
                        config.classifier().map(c -> c.augmentation()),
                        config.meta().map(m -> m.augmentation()))
                .flatMap(Optional::stream);
        return stages.anyMatch(a -> a.strokes() > 0);
    }

    /**
     * What training may see, its base images with their strokes where the experiment wants them.
     *
     * @param listener is told if some drawings have no strokes
     * @throws dev.centroid.problem.ProblemException if there are no strokes, or a file of them is damaged
     */
    static TrainingImages of(TrainingImages images, ExperimentConfig config, RunListener listener) {
        if (!isWanted(config)) {
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
