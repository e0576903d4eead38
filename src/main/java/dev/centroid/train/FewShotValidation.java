package dev.centroid.train;

import dev.centroid.data.ImageDataset;
import dev.centroid.evaluate.EvaluationResult;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.evaluate.FewShotTasks;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Few-shot accuracy on the validation classes: the same episodes after every epoch, features computed once per image. */
final class FewShotValidation {

    private static final Logger LOG = LoggerFactory.getLogger(FewShotValidation.class);

    private final Stage stage;
    private final ImageDataset images;
    private final List<EvaluationSpec> tasks;
    private final int every;
    private final int epochs;
    private final StageContext context;
    private FewShotTasks prepared;

    /**
     * @param every validates after each {@code every}-th epoch and after the last; 0 for never
     */
    FewShotValidation(Stage stage, List<EvaluationSpec> tasks, int every, int epochs, StageContext context) {
        this.stage = stage;
        this.images = context.images().validation().orElse(null);
        this.tasks = tasks;
        this.every = every;
        this.epochs = epochs;
        this.context = context;
    }

    boolean isDue(int epoch) {
        boolean now = every > 0 && ((epoch + 1) % every == 0 || epoch + 1 == epochs);
        return now && images != null && !tasks.isEmpty();
    }

    /**
     * Scores every task; the features are shared between them.
     *
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    List<EvaluationResult> validate(EpisodicHead head, double temperature) {
        RunListener listener = context.listener();
        return prepared()
                .score(
                        context.engine(),
                        context.loader()::load,
                        head,
                        (float) temperature,
                        context.threads(),
                        (done, total) ->
                                listener.on(new RunEvent.Evaluating(stage, Phase.META_VALIDATION, done, total)),
                        context.control());
    }

    /** The episodes, the same after every epoch; made when they are first needed. */
    private FewShotTasks prepared() {
        if (prepared == null) {
            prepared = FewShotTasks.on(images, tasks, context.seed(), RunSeed.Purpose.VALIDATION_EPISODES);
            LOG.info("validation episodes {}", prepared.fingerprint());
        }
        return prepared;
    }
}
