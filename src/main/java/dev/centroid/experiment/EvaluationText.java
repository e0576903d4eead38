package dev.centroid.experiment;

import dev.centroid.problem.Messages;
import dev.centroid.run.FewShotScore;
import java.util.ArrayList;
import java.util.List;

/** An evaluation for people: on the command line, and to be copied from the window. */
public final class EvaluationText {

    private static final double PERCENT = 100;

    private EvaluationText() {}

    /** Its lines. */
    public static List<String> lines(EvaluationReport report, Messages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("cli.evaluation.model", report.checkpoint(), words.text("stage." + report.stage())));
        lines.add(words.text(
                "cli.evaluation.data",
                report.dataset(),
                words.text("split." + report.split()),
                String.valueOf(report.seed())));
        for (EvaluationReport.Task task : report.tasks()) {
            lines.add("");
            FewShotScore score = task.score();
            lines.add(words.text(
                    "cli.evaluation.score",
                    ScoreText.of(score.way(), score.shot(), score.accuracy(), score.ci95()),
                    score.episodes(),
                    score.query()));
            lines.add(words.text("cli.evaluation.worst", task.worstEpisode()));
            if (!task.confusions().isEmpty()) {
                lines.add(words.text("cli.evaluation.confused"));
            }
            for (EvaluationReport.Confusion pair : task.confusions()) {
                lines.add(words.text(
                        "cli.evaluation.pair",
                        ScoreText.decimals(pair.rate() * PERCENT, 1),
                        pair.actual(),
                        pair.taken(),
                        pair.count()));
            }
        }
        return lines;
    }
}
