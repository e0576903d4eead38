package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Answers to the challenge as a table for other programs: a row per answer and run, the same in every language, shares 0..1. */
final class ChallengeCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private ChallengeCsv() {}

    static String of(List<ChallengeAnswer> answers) {
        StringWriter out = new StringWriter();
        try {
            FORMAT.printRecord(
                    out,
                    "system",
                    "folder",
                    "checkpoint",
                    "stage",
                    "epoch",
                    "learnt_from",
                    "run",
                    "errors",
                    "trials",
                    "error");
            for (ChallengeAnswer answer : answers) {
                for (ChallengeReport.Run run : answer.report().runs()) {
                    print(out, answer, run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return out.toString();
    }

    private static void print(StringWriter out, ChallengeAnswer answer, ChallengeReport.Run run) throws IOException {
        ChallengeReport report = answer.report();
        boolean trained = !answer.isHausdorff();
        FORMAT.printRecord(
                out,
                report.system(),
                answer.run().map(Path::toString).orElse(null),
                trained ? answer.result().checkpoint() : null,
                trained ? report.stage() : null,
                trained ? report.epoch() : null,
                report.learntFrom(),
                run.name(),
                run.errors(),
                run.trials(),
                run.error());
    }
}
