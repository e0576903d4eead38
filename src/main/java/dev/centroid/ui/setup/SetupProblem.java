package dev.centroid.ui.setup;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What a look at the dataset root shows to be impossible. */
public enum SetupProblem implements ProblemCode {
    /** classes there are, split, classes needed. */
    TOO_FEW_CLASSES,
    /** images of the smallest class, split, images needed. */
    TOO_FEW_IMAGES;

    @Override
    public String area() {
        return "setup";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INPUT;
    }
}
