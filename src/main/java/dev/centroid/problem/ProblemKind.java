package dev.centroid.problem;

/** How grave a {@link Problem} is, and whose it is to mend. */
public enum ProblemKind {
    /** The user's input is wrong (a file, a key, a value, a full disk); the command line exits with 2. */
    INPUT,
    /** The work itself failed (a loss that is not finite, memory that ran out); the command line exits with 1. */
    FAILURE,
    /** Worth knowing, but the work goes on. */
    WARNING
}
