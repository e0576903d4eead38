package dev.centroid.cli;

import dev.centroid.experiment.EvaluationReport;
import dev.centroid.problem.Messages;
import java.io.PrintWriter;

/** An evaluation for people. */
final class EvaluationText {

    private static final double PERCENT = 100;

    private EvaluationText() {}

    static void print(PrintWriter out, EvaluationReport report) {
        Messages words = CommandLanguage.messages();
        out.println(words.text("cli.evaluation.model", report.checkpoint(), words.text("stage." + report.stage())));
        out.println(words.text(
                "cli.evaluation.data",
                report.dataset(),
                words.text("split." + report.split()),
                String.valueOf(report.seed())));
        for (EvaluationReport.Task task : report.tasks()) {
            out.println();
            out.println(words.text(
                    "cli.evaluation.score",
                    RunProgress.score(task.score()),
                    task.score().episodes(),
                    task.score().query()));
            out.println(words.text("cli.evaluation.worst", task.worstEpisode()));
            if (!task.confusions().isEmpty()) {
                out.println(words.text("cli.evaluation.confused"));
            }
            for (EvaluationReport.Confusion pair : task.confusions()) {
                out.println(words.text(
                        "cli.evaluation.pair",
                        RunProgress.decimals(pair.rate() * PERCENT, 1),
                        pair.actual(),
                        pair.taken(),
                        pair.count()));
            }
        }
    }
}
