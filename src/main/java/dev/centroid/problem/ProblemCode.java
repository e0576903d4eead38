package dev.centroid.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of problem that people can meet. Each package lists its own in one enum; the words stand in the message bundle
 * under {@link #key()}, with the arguments as <code>{0}</code>, <code>{1}</code> … of {@link java.text.MessageFormat}.
 */
public interface ProblemCode {

    /** The enum constant's name, for example {@code ROOT_MISSING}. */
    String name();

    /** The enum, in short: the part of the bundle key in front of the dot, for example {@code data}. */
    String area();

    /** How grave it is; {@link ProblemKind#INPUT} unless the constant says otherwise. */
    default ProblemKind kind() {
        return ProblemKind.INPUT;
    }

    /** The key in the message bundle, for example {@code data.root-missing}. */
    default String key() {
        return area() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A problem of this kind at no particular configuration key.
     *
     * @param arguments what the message names, in the order of its placeholders: strings, numbers, paths
     */
    default Problem with(Object... arguments) {
        return new Problem(this, "", List.of(arguments));
    }

    /**
     * A problem of this kind at a configuration key.
     *
     * @param configKey the dotted key in the YAML file, for example {@code meta.optimizer.learningRate}
     * @param arguments what the message names, in the order of its placeholders
     */
    default Problem at(String configKey, Object... arguments) {
        return new Problem(this, configKey, List.of(arguments));
    }

    /** {@code with(arguments)} as an exception ready to be thrown. */
    default ProblemException exception(Object... arguments) {
        return new ProblemException(with(arguments));
    }

    /**
     * {@code with(arguments)} as an exception with the failure that was met underneath, for the log.
     *
     * @param cause never shown to people, only logged
     */
    default ProblemException exceptionFrom(Throwable cause, Object... arguments) {
        return new ProblemException(List.of(with(arguments)), cause);
    }
}
