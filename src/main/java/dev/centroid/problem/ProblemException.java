package dev.centroid.problem;

import java.util.List;

/**
 * Bad input or a failure that people should read about in plain words: carries one or more {@link Problem}s and nothing
 * else. Whoever shows it to people shows the problems' texts, never the stack trace.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception for one problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem), null);
    }

    /**
     * An exception for several problems, all to be shown at once.
     *
     * @param problems at least one
     * @param cause what was met underneath, for the log; may be null
     */
    public ProblemException(List<Problem> problems, Throwable cause) {
        super(Messages.english().text(problems), cause);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a problem exception needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** The problems, at least one, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }

    /** {@link ProblemKind#INPUT} if any problem is the user's input, else {@link ProblemKind#FAILURE}. */
    public ProblemKind kind() {
        boolean input = problems.stream().anyMatch(p -> p.code().kind() == ProblemKind.INPUT);
        return input ? ProblemKind.INPUT : ProblemKind.FAILURE;
    }
}
