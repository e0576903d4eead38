package dev.centroid.experiment.config;

import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What came of reading a configuration without errors.
 *
 * @param config the experiment
 * @param warnings what is worth knowing about it; all of kind {@link dev.centroid.problem.ProblemKind#WARNING}
 */
public record ConfigReading(ExperimentConfig config, List<Problem> warnings) {

    /** Copies the list. */
    public ConfigReading {
        Objects.requireNonNull(config, "config");
        warnings = List.copyOf(warnings);
    }
}
