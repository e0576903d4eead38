package dev.centroid.problem;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong, as a code with arguments: language-free, comparable, and ready to be shown at the field it
 * belongs to. {@link Messages} turns it into text.
 *
 * @param code what kind of problem it is
 * @param configKey the dotted configuration key it belongs to, or the empty string where there is none
 * @param arguments the values that the message names; strings, numbers and paths only
 */
public record Problem(ProblemCode code, String configKey, List<Object> arguments) {

    /** Checks that nothing is null and copies the arguments. */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(configKey, "configKey");
        arguments = List.copyOf(arguments);
    }

    /** The same problem at another configuration key. */
    public Problem at(String otherKey) {
        return new Problem(code, otherKey, arguments);
    }

    /** Whether the work may go on in spite of it. */
    public boolean isWarning() {
        return code.kind() == ProblemKind.WARNING;
    }

    /** The English text, for logs and test failures. */
    @Override
    public String toString() {
        return Messages.english().text(this);
    }
}
