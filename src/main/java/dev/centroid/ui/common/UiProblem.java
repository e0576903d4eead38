package dev.centroid.ui.common;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong in the window itself. */
public enum UiProblem implements ProblemCode {
    /** What was thrown. */
    UNEXPECTED,
    /** What was thrown. */
    OUT_OF_MEMORY,
    /** file, where it was put aside. */
    SETTINGS_BROKEN(ProblemKind.WARNING),
    /** file, reason. */
    SETTINGS_NOT_SAVED(ProblemKind.WARNING),
    /** folder. */
    NO_FILE_MANAGER(ProblemKind.WARNING);

    private final ProblemKind kind;

    UiProblem() {
        this(ProblemKind.FAILURE);
    }

    UiProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "ui";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
