package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeEvaluation;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import java.nio.file.Path;
import java.util.Optional;

/** Answers the challenge on the calling thread; a test puts something shorter in its place. */
@FunctionalInterface
public interface Answerer {

    /** The real one. */
    Answerer REAL = (model, archive, listener, control) -> {
        ChallengeEvaluation evaluation = new ChallengeEvaluation(listener, control);
        return model.isPresent() ? evaluation.model(model.get(), archive) : evaluation.hausdorff(archive);
    };

    /**
     * Answers.
     *
     * @param model a checkpoint or a run folder; empty for the modified Hausdorff distance
     * @throws dev.centroid.problem.ProblemException if one of them is at fault
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    ChallengeReport answer(Optional<Path> model, Path archive, RunListener listener, RunControl control);
}
