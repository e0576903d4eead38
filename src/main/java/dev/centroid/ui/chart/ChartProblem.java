package dev.centroid.ui.chart;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong with a chart, beside its file. */
public enum ChartProblem implements ProblemCode {
    /** The picture or table could not be made. */
    PICTURE_FAILED;

    @Override
    public String area() {
        return "chart";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FAILURE;
    }
}
