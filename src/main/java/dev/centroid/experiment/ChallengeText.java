package dev.centroid.experiment;

import dev.centroid.evaluate.challenge.LearntFrom;
import dev.centroid.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The result of the challenge for people: on the command line, and to be copied from the window. */
public final class ChallengeText {

    private static final double PERCENT = 100;

    /** Alphabets named, of all that are meant. */
    private static final int NAMED = 3;

    private ChallengeText() {}

    /** Its lines. */
    public static List<String> lines(ChallengeReport report, Messages words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(
                report.model().isEmpty() ? "cli.challenge.hausdorff" : "cli.challenge.model",
                report.archive(),
                report.model()));
        lines.add(words.text(
                "cli.challenge.runs",
                report.runs().stream().map(r -> percent(r.error(), 0)).collect(Collectors.joining(" "))));
        lines.add(words.text(
                "cli.challenge.all",
                percent(report.error(), 1),
                percent(report.ci95(), 1),
                report.errors(),
                report.trials()));
        lines.addAll(learntFrom(report, words));
        lines.add("");
        lines.add(words.text("cli.challenge.published"));
        for (ChallengeReport.Published line : report.published()) {
            String small = Double.isNaN(line.smallError())
                    ? ""
                    : words.text("cli.challenge.small", percent(line.smallError(), 1));
            lines.add("  " + percent(line.error(), 1) + " %  " + words.text("challenge." + line.system()) + small);
        }
        return lines;
    }

    /** What it has learnt from, as far as that is worth a line. */
    public static List<String> learntFrom(ChallengeReport report, Messages words) {
        return switch (LearntFrom.of(report.learntFrom())) {
            case NOTHING, BACKGROUND -> List.of();
            case SMALL -> List.of(words.text("challenge.learnt.small"));
            case EVALUATION ->
                List.of(words.text(
                        "challenge.learnt.evaluation",
                        report.evaluationAlphabets().size(),
                        report.evaluationAlphabets().stream().limit(NAMED).collect(Collectors.joining(", "))));
            case OTHER -> List.of(words.text("challenge.learnt.other"));
            case UNKNOWN -> List.of(words.text("challenge.learnt.unknown"));
        };
    }

    private static String percent(double share, int places) {
        return ScoreText.decimals(share * PERCENT, places);
    }
}
