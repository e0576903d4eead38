package dev.centroid.ui.results.challenge;

import dev.centroid.evaluate.challenge.LearntFrom;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.experiment.ChallengeResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An answer to the challenge and who gave it.
 *
 * @param run the folder of the run; empty for the modified Hausdorff distance
 * @param name of the run; empty likewise
 * @param result the answer
 */
record ChallengeAnswer(Optional<Path> run, String name, ChallengeResult result) {

    /**
     * What makes it the answer of this one and no other: a newer one takes its place.
     *
     * @param run the folder of the run
     * @param checkpoint the name of its file
     */
    record Key(Optional<Path> run, String checkpoint) {}

    Key key() {
        return new Key(run, result.checkpoint());
    }

    ChallengeReport report() {
        return result.report();
    }

    LearntFrom learntFrom() {
        return LearntFrom.of(report().learntFrom());
    }

    boolean isHausdorff() {
        return report().system().equals(ChallengeReport.HAUSDORFF);
    }
}
