package dev.centroid.ui.results;

import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.run.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be evaluated.
 *
 * @param checkpoint the file
 * @param phase which classes
 * @param tasks one for each number of shots
 * @param seed draws the episodes; empty for the run's own
 * @param root another dataset root; empty for the run's own
 */
record EvaluationRequest(
        Path checkpoint, Phase phase, List<EvaluationSpec> tasks, OptionalLong seed, Optional<Path> root) {

    EvaluationRequest {
        tasks = List.copyOf(tasks);
    }
}
