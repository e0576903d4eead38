package dev.centroid.evaluate;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong in an evaluation. */
public enum EvaluateProblem implements ProblemCode {
    /** Arguments: image. */
    FEATURES_NOT_FINITE;

    @Override
    public String area() {
        return "evaluate";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FAILURE;
    }
}
