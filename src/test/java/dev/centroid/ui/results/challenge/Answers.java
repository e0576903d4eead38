package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeEvaluation;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.run.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to small archives: those of the distance, which are all right, with as many errors as a test wants. */
final class Answers {

    private Answers() {}

    static ChallengeReport distance(Path archive) {
        return new ChallengeEvaluation(event -> {}, new RunControl()).hausdorff(archive);
    }

    /** As a model would have answered that takes the first {@code wrong} test drawings of each run for a class beside theirs. */
    static ChallengeReport model(Path archive, Path model, String learntFrom, int wrong) {
        ChallengeReport right = distance(archive);
        List<ChallengeReport.Run> runs =
                right.runs().stream().map(run -> wrong(run, wrong)).toList();
        int errors = runs.stream().mapToInt(ChallengeReport.Run::errors).sum();
        return new ChallengeReport(
                ChallengeReport.MODEL,
                model.toString(),
                "meta",
                1,
                learntFrom,
                learntFrom.equals("evaluation") ? List.of("Tengwar") : List.of(),
                right.archive(),
                right.drawings(),
                errors,
                right.trials(),
                (double) errors / right.trials(),
                0.05,
                runs,
                right.published());
    }

    private static ChallengeReport.Run wrong(ChallengeReport.Run run, int wrong) {
        List<Integer> answers = new ArrayList<>(run.classes());
        IntStream.range(0, wrong).forEach(t -> answers.set(t, answers.get(t) % run.trials() + 1));
        return new ChallengeReport.Run(
                run.name(), wrong, run.trials(), (double) wrong / run.trials(), answers, run.classes());
    }
}
