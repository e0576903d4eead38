package dev.centroid.ui.results;

import dev.centroid.problem.ProblemCode;

/** What can be wrong with what people type at the place Results. */
public enum ResultsProblem implements ProblemCode {
    /** Not a whole number, or out of range: what was typed, least, most. */
    NOT_WHOLE,
    /** Not a list of whole numbers: what was typed, least, most. */
    NOT_WHOLE_LIST,
    /** A finished run can only be made longer. */
    NOT_LONGER;

    @Override
    public String area() {
        return "results";
    }
}
