package dev.centroid.experiment;

import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.run.RunState;
import java.nio.file.Path;
import java.util.List;

/**
 * How a run ended.
 *
 * @param folder its run folder
 * @param state {@link RunState#FINISHED} or {@link RunState#CANCELLED}
 * @param results the final evaluation, when it finished; else empty
 */
public record RunOutcome(Path folder, RunState state, List<StageResult> results) {

    /** Copies the list. */
    public RunOutcome {
        results = List.copyOf(results);
    }
}
