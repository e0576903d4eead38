package dev.centroid.data.doctor;

import dev.centroid.data.DataProblem;
import dev.centroid.data.layout.Complaints;
import dev.centroid.data.layout.GivenPart;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was wrong while the names of a root were read. */
final class SplitFaults implements Complaints {

    /** Where so many classes of a part stand in another one, images were split and not classes. */
    private static final double WITHIN_CLASS = 0.5;

    private final List<Finding> overlaps = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    @Override
    public void tell(String subject, ProblemException fault) {
        for (Problem problem : fault.problems()) {
            boolean overlap = problem.code() == DataProblem.LABEL_IN_TWO_SPLITS;
            (overlap ? overlaps : others).add(Finding.of(Weight.ERROR, subject, problem));
        }
    }

    void report(Examination root, Findings findings) {
        int smallest = Stream.of(GivenPart.BASE, GivenPart.NOVEL)
                .mapToInt(root::classes)
                .filter(count -> count > 0)
                .min()
                .orElse(1);
        if (overlaps.size() >= WITHIN_CLASS * smallest) {
            findings.add(Weight.ERROR, "", DoctorProblem.WITHIN_CLASS_SPLIT.with(overlaps.size(), smallest));
        }
        overlaps.forEach(findings::add);
        others.forEach(findings::add);
    }
}
