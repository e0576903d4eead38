package dev.centroid.app;

import dev.centroid.problem.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds the one sentence that says why there can be no window, what to install, and how to do without. */
final class NoWindow {

    /** Brings letters to a system without any. */
    static final String FONT_PACKAGE = "fonts-dejavu-core";

    /** Set by the build: how a command is called from a checkout, with {@code %s} for the command. */
    static final String COMMAND_PROPERTY = "centroid.command";

    /** Set by the packaged application's own launcher. */
    private static final String LAUNCHER_PROPERTY = "jpackage.app-path";

    private static final String EXAMPLE = "train sample-configs/demo.yaml";
    private static final String DISPLAY = "DISPLAY";

    private NoWindow() {}

    /**
     * What is known before the toolkit is tried: on Linux nothing opens without an X display.
     *
     * @param missing packages that are not installed; see {@link dev.centroid.ui.common.SystemLibrary}
     */
    static Optional<String> beforehand(
            Messages words, Properties system, Map<String, String> environment, List<String> missing) {
        boolean linux = system.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        boolean screenless = "Monocle".equals(system.getProperty("glass.platform"));
        if (linux && !screenless && environment.getOrDefault(DISPLAY, "").isBlank()) {
            return Optional.of(
                    missing.isEmpty()
                            ? words.text("app.no-display", headless(system))
                            : words.text("app.no-display-no-library", packages(missing), headless(system)));
        }
        return Optional.empty();
    }

    /**
     * What the toolkit's failure means.
     *
     * @param thrown what it threw
     * @param said what it printed
     * @param missing packages that are not installed
     * @param log where the whole failure stands
     */
    static String afterwards(
            Messages words,
            Properties system,
            Map<String, String> environment,
            Throwable thrown,
            String said,
            List<String> missing,
            Path log) {
        String headless = headless(system);
        if (!missing.isEmpty()) {
            return words.text("app.no-library", packages(missing), headless);
        }
        if (said.contains("no fonts")) {
            return words.text("app.no-fonts", FONT_PACKAGE, headless);
        }
        Throwable root = root(thrown);
        if (String.valueOf(root.getMessage()).contains("Unable to open DISPLAY")) {
            return words.text("app.display-closed", environment.getOrDefault(DISPLAY, ""), headless);
        }
        return words.text("app.no-window", String.valueOf(root), log, headless);
    }

    /** The same work without a window, as it is called from where this was started. */
    static String headless(Properties system) {
        String launcher = system.getProperty(LAUNCHER_PROPERTY);
        if (launcher != null) {
            return launcher + " " + EXAMPLE;
        }
        return system.getProperty(COMMAND_PROPERTY, "centroid %s").replace("%s", EXAMPLE);
    }

    private static String packages(List<String> missing) {
        return String.join(" ", missing);
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
