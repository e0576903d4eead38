package dev.centroid.ui.common;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what background work threw into what people are told. */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** Its problems; none for a stop; one that names the unexpected, which is logged here and only here. */
    public static List<Problem> problems(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ProblemException known) {
            return known.problems();
        }
        if (cause instanceof CancellationException) {
            return List.of();
        }
        LOG.error("unexpected in the window", cause);
        UiProblem code = cause instanceof OutOfMemoryError ? UiProblem.OUT_OF_MEMORY : UiProblem.UNEXPECTED;
        return List.of(code.with(String.valueOf(cause)));
    }
}
