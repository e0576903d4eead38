package dev.centroid.ui.monitor;

import dev.centroid.run.RunSnapshot;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import dev.centroid.run.StageCurves;

/** Why a chart has nothing to draw. */
final class Emptiness {

    static final String NO_RUN = "monitor.empty.no-run";

    private Emptiness() {}

    /**
     * The bundle key of the reason.
     *
     * @param trained whether the run trains this stage, as far as its configuration is known
     */
    static String why(ChartKind kind, RunSnapshot run, Stage stage, boolean trained) {
        if (!trained) {
            return "monitor.empty.no-stage";
        }
        if (run.state() == RunState.QUEUED) {
            return "monitor.empty.waiting";
        }
        StageCurves curves = run.curves().get(stage);
        if (curves == null) {
            if (run.state().isEnd()) {
                return "monitor.empty.never-begun";
            }
            return run.curves().isEmpty() ? "monitor.empty.preparing" : "monitor.empty.not-begun";
        }
        if (run.state().isEnd()) {
            return kind == ChartKind.EPOCHS ? "monitor.empty.no-epoch-at-all" : "monitor.empty.no-step-at-all";
        }
        return kind == ChartKind.EPOCHS ? "monitor.empty.no-epoch" : "monitor.empty.no-step";
    }
}
