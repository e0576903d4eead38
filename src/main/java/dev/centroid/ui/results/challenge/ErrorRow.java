package dev.centroid.ui.results.challenge;

import dev.centroid.experiment.ChallengeReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The errors in one run of the challenge.
 *
 * @param run its name
 * @param errors test drawings taken for a wrong class
 * @param error the same as a share, 0..1
 * @param hausdorff share of errors of the modified Hausdorff distance; NaN where it was not asked
 */
record ErrorRow(String run, int errors, double error, double hausdorff) {

    /** A row per run, in the order of the archive. */
    static List<ErrorRow> of(ChallengeReport report, Optional<ChallengeReport> hausdorff) {
        Map<String, Double> beside = hausdorff.stream()
                .flatMap(other -> other.runs().stream())
                .collect(Collectors.toMap(ChallengeReport.Run::name, ChallengeReport.Run::error));
        return report.runs().stream()
                .map(run -> new ErrorRow(
                        run.name(), run.errors(), run.error(), beside.getOrDefault(run.name(), Double.NaN)))
                .toList();
    }
}
