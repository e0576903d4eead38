package dev.centroid.ui.results;

import dev.centroid.experiment.CheckpointEvaluation;
import dev.centroid.experiment.EvaluationReport;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import java.nio.file.Path;
import java.util.Optional;

/** Evaluates a checkpoint on the calling thread; a test puts something shorter in its place. */
@FunctionalInterface
interface Evaluator {

    /**
     * Evaluates.
     *
     * @throws dev.centroid.problem.ProblemException if checkpoint, dataset or tasks do not fit
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    EvaluationReport evaluate(EvaluationRequest request, RunListener listener, RunControl control);

    /** The real one; packed images lie in {@code cache}. */
    static Evaluator of(Path cache) {
        return (request, listener, control) -> new CheckpointEvaluation(cache, listener, control)
                .evaluate(
                        request.checkpoint(),
                        Optional.empty(),
                        request.root(),
                        request.phase(),
                        request.tasks(),
                        request.seed());
    }
}
