package dev.centroid.app;

import dev.centroid.cli.CentroidCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Starts Centroid: without arguments the window, with arguments a headless command. Not a JavaFX application itself, so that
 * Java starts it from the class path.
 */
public final class Launcher {

    /** The exit code when no window can be opened. */
    private static final int NO_WINDOW = 1;

    private Launcher() {}

    /**
     * Starts the window or runs a command.
     *
     * @param arguments a command with its options, or nothing for the window
     */
    public static void main(String[] arguments) {
        // Read once, when Java first looks for a proxy: it then takes that of the system's settings.
        System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
        if (arguments.length > 0) {
            CentroidCommand.main(arguments);
            return;
        }
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(WindowStart.run(err, Locale.getDefault()) ? 0 : NO_WINDOW);
    }
}
