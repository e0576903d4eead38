package dev.centroid.cli;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunState;
import java.io.PrintWriter;

/** How a run ended, for people. */
final class RunReport {

    private RunReport() {}

    static void print(PrintWriter out, RunOutcome outcome) {
        Messages words = CommandLanguage.messages();
        if (outcome.state() != RunState.FINISHED) {
            out.println(words.text("cli.run.stopped", outcome.folder().toString()));
            return;
        }
        out.println();
        out.println(words.text("cli.run.results"));
        outcome.results().forEach(entry -> entry.scores()
                .forEach(score -> out.println(words.text(
                        "cli.run.score",
                        words.text("stage." + entry.stage().key()),
                        words.text("checkpoint." + entry.checkpoint()),
                        RunProgress.score(score.way(), score.shot(), score.accuracy(), score.ci95()),
                        score.episodes()))));
        out.println(words.text("cli.run.folder", outcome.folder().toString()));
    }
}
