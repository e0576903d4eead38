package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeReport;
import dev.centroid.ui.common.RunWords;
import dev.centroid.ui.common.Words;
import java.nio.file.Path;
import java.util.List;

/** Says in words who has answered and how well. */
final class ChallengeWords {

    private static final double PERCENT = 100;

    private final Words words;
    private final RunWords runs;

    ChallengeWords(Words words) {
        this.words = words;
        this.runs = new RunWords(words);
    }

    /** Who can be asked. */
    String entrant(Entrant who) {
        return switch (who.kind()) {
            case CHECKPOINT -> runs.checkpoint(who.checkpoint());
            case SELECTED_RUNS -> words.text("challenge.entrant.selected", who.runs());
            case HAUSDORFF -> words.text("challenge.hausdorff");
        };
    }

    /**
     * The run that has answered; its folder where another one is called the same.
     *
     * @param all the answers beside it
     */
    String run(ChallengeAnswer answer, List<ChallengeAnswer> all) {
        if (answer.isHausdorff()) {
            return words.text("challenge.hausdorff");
        }
        boolean alone = all.stream()
                .noneMatch(other ->
                        other.name().equals(answer.name()) && !other.run().equals(answer.run()));
        return alone
                ? answer.name()
                : answer.run().map(Path::getFileName).map(Path::toString).orElse(answer.name());
    }

    /** Which weights of the run have answered; empty where there are none. */
    String checkpoint(ChallengeAnswer answer) {
        ChallengeReport report = answer.report();
        if (answer.isHausdorff()) {
            return "";
        }
        String name = runs.checkpoint(answer.result().checkpoint());
        return report.epoch() == 0 ? name : words.text("challenge.checkpoint", name, report.epoch());
    }

    /** A line of the comparison. */
    String line(ComparedLine line, List<ChallengeAnswer> all) {
        if (line.answer() != null) {
            String run = run(line.answer(), all);
            String checkpoint = checkpoint(line.answer());
            return checkpoint.isEmpty() ? words.text("challenge.line.here", run) : run + " · " + checkpoint;
        }
        String system = words.text("challenge." + line.published().key());
        if (!line.published().isTrained()) {
            return system;
        }
        return words.text(line.small() ? "challenge.line.small" : "challenge.line.background", system);
    }

    /** A share of errors, in percent with one decimal as it is published. */
    String percent(double share) {
        return Double.isFinite(share) ? words.decimals(share * PERCENT, 1) + " %" : words.text("common.none");
    }

    /** How often it was wrong, with the interval where there is one. */
    String about(ChallengeReport report) {
        if (!Double.isFinite(report.ci95())) {
            return words.text("challenge.about-one", report.errors(), report.trials());
        }
        return words.text(
                "challenge.about",
                report.errors(),
                report.trials(),
                words.decimals(Math.max(0, report.error() - report.ci95()) * PERCENT, 1),
                words.decimals(Math.min(1, report.error() + report.ci95()) * PERCENT, 1));
    }
}
