package dev.centroid.cli;

import dev.centroid.problem.Messages;
import java.util.Locale;

/** The language of the command line: the platform's, where we have it, else English. */
final class CommandLanguage {

    private CommandLanguage() {}

    static Messages messages() {
        return Messages.of(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
