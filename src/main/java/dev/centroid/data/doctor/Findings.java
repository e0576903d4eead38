package dev.centroid.data.doctor;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers findings; of each kind only so many as a person reads, the rest is counted. */
final class Findings {

    /** Findings of one kind and weight that are listed. */
    static final int MOST = 100;

    private record Kind(Weight weight, ProblemCode code) {}

    private final Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    void add(Finding finding) {
        Kind kind = new Kind(finding.weight(), finding.problem().code());
        counts.merge(kind, 1, Integer::sum);
        List<Finding> listed = kinds.computeIfAbsent(kind, k -> new ArrayList<>());
        if (listed.size() < MOST) {
            listed.add(finding);
        }
    }

    void add(Weight weight, String subject, Problem problem) {
        add(Finding.of(weight, subject, problem));
    }

    /** The gravest first; of one weight in the order in which their kinds were first met. */
    List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            kinds.forEach((kind, listed) -> {
                if (kind.weight() == weight) {
                    all.addAll(listed);
                    int more = counts.get(kind) - listed.size();
                    if (more > 0) {
                        all.add(Finding.of(weight, "", DoctorProblem.MORE_OF_THESE.with(more)));
                    }
                }
            });
        }
        return all;
    }
}
