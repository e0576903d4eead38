package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a problem of a kind, whose words name what they should in both languages. */
final class Problems {

    private Problems() {}

    static Problem expect(FolderProblem code, ThrowingCallable work, Object... named) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, work);
        assertThat(thrown).as("a problem").isNotNull();
        assertThat(thrown.problems()).hasSize(1);
        Problem problem = thrown.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String words = Messages.of(locale).text(problem);
            for (Object name : named) {
                assertThat(words).contains(name.toString());
            }
        }
        return problem;
    }
}
