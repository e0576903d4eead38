package dev.centroid.cli;

import dev.centroid.problem.ProblemKind;

/** What the process tells whoever started it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    /** 128 + SIGINT, what a shell expects of a stopped command. */
    static final int STOPPED = 130;

    private ExitCode() {}

    static int of(ProblemKind kind) {
        return kind == ProblemKind.INPUT ? BAD_INPUT : FAILED;
    }
}
