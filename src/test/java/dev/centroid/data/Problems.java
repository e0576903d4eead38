package dev.centroid.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that bad input is refused in the right words. */
public final class Problems {

    private Problems() {}

    /** The first problem that {@code call} throws must have this code, and its text must contain all of {@code words}. */
    public static void assertRefused(ThrowingCallable call, DataProblem code, String... words) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a refusal").isNotNull();
        Problem problem = thrown.problems().get(0);
        assertThat(problem.code()).as(thrown.getMessage()).isEqualTo(code);
        assertThat(problem.toString())
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("{");
    }
}
