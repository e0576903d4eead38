package dev.centroid.ui.results.challenge;

import dev.centroid.problem.ProblemCode;

/** What keeps the challenge from being answered, or the drawings of an answer from being shown. */
public enum ChallengeProblem implements ProblemCode {
    /** What was typed is not a path on this system: what. */
    NOT_A_PATH,
    /** The archive is not where it was, and no other is chosen: where it was. */
    ARCHIVE_GONE,
    /** The archive holds other drawings than those that were answered: which. */
    OTHER_DRAWINGS;

    @Override
    public String area() {
        return "challenge";
    }
}
