package dev.centroid.ui.setup;

import dev.centroid.experiment.CostEstimate;
import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the cost.
 *
 * @param kind where it stands
 * @param estimate what was measured
 * @param problems why it could not be measured
 */
public record CostState(Kind kind, Optional<CostEstimate> estimate, List<Problem> problems) {

    /** Where it stands. */
    public enum Kind {
        /** There is nothing to measure. */
        NONE,
        /** It waits until no run goes on. */
        BUSY,
        /** It is being measured. */
        MEASURING,
        /** It was measured, or could not be. */
        DONE
    }

    /** Copies the list. */
    public CostState {
        problems = List.copyOf(problems);
    }

    static CostState of(Kind kind) {
        return new CostState(kind, Optional.empty(), List.of());
    }
}
