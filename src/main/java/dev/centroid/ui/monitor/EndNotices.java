package dev.centroid.ui.monitor;

import dev.centroid.experiment.ScoreText;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Shell;
import dev.centroid.ui.queue.QueuedRun;
import java.util.List;
import java.util.function.Consumer;

/** Tells, wherever people are, that a run has ended. */
final class EndNotices {

    private final Shell shell;
    private final Consumer<QueuedRun> show;

    /**
     * @param show shows the run
     */
    EndNotices(Shell shell, Consumer<QueuedRun> show) {
        this.shell = shell;
        this.show = show;
    }

    void ended(QueuedRun run) {
        RunState state = run.stateProperty().get();
        Runnable more = () -> show.accept(run);
        String name = run.request().name();
        if (state == RunState.FINISHED) {
            shell.notices().ended(true, more, "monitor.ended.finished", name, best(run));
        } else if (state == RunState.CANCELLED) {
            shell.notices().ended(true, more, "monitor.ended.stopped", name);
        } else {
            String why = run.problems().stream()
                    .filter(problem -> !problem.isWarning())
                    .findFirst()
                    .map((Problem problem) -> shell.words().text(problem))
                    .orElse("");
            shell.notices().ended(false, more, "monitor.ended.failed", name, why);
        }
    }

    /** The scores of the last model; empty without an evaluation. */
    private static String best(QueuedRun run) {
        List<StageEvaluated> evaluations = run.snapshot().evaluations();
        if (evaluations.isEmpty()) {
            return "";
        }
        return String.join(
                "\n",
                evaluations.get(evaluations.size() - 1).scores().stream()
                        .map(score -> ScoreText.of(score.way(), score.shot(), score.accuracy(), score.ci95()))
                        .toList());
    }
}
