package dev.centroid.ui.results.challenge;

import dev.centroid.evaluate.challenge.LearntFrom;
import dev.centroid.evaluate.challenge.PublishedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of the comparison: one of our answers, or what others have published.
 *
 * @param kind how it stands to the answer that is shown
 * @param answer ours; null for a published one
 * @param published theirs; null for one of ours
 * @param small whether the published error is that of a system that learnt from a small set
 * @param error 0..1
 */
record ComparedLine(Kind kind, ChallengeAnswer answer, PublishedLine published, boolean small, double error) {

    /** How a line stands to the answer that is shown. */
    enum Kind {
        /** It is the one. */
        SHOWN,
        /** Another one of ours. */
        OURS,
        /** Published, of a system that had as much to learn from, or that learns nothing. */
        FITTING,
        /** Published, of a system that had more or less to learn from. */
        UNLIKE
    }

    /** The lines beside an answer, the best first. */
    static List<ComparedLine> of(ChallengeAnswer shown, List<ChallengeAnswer> all) {
        List<ComparedLine> lines = new ArrayList<>();
        for (ChallengeAnswer each : all) {
            Kind kind = each.equals(shown) ? Kind.SHOWN : Kind.OURS;
            lines.add(new ComparedLine(kind, each, null, false, each.report().error()));
        }
        boolean fromSmall = shown.learntFrom() == LearntFrom.SMALL;
        for (PublishedLine each : PublishedLine.values()) {
            Kind usual = each.isTrained() && fromSmall ? Kind.UNLIKE : Kind.FITTING;
            lines.add(new ComparedLine(usual, null, each, false, each.error()));
            each.smallError()
                    .ifPresent(error -> lines.add(
                            new ComparedLine(fromSmall ? Kind.FITTING : Kind.UNLIKE, null, each, true, error)));
        }
        lines.sort(Comparator.comparingDouble(ComparedLine::error));
        return List.copyOf(lines);
    }
}
