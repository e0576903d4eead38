package dev.centroid.experiment.config;

/** A value that its key cannot take; whoever asked for the value knows the key and turns this into a problem. */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final ConfigProblem code;
    private final transient Object[] arguments;

    /** With what the message names after the line. */
    BadValue(ConfigProblem code, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    ConfigProblem code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
