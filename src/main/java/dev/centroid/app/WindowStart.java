package dev.centroid.app;

import dev.centroid.problem.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in one sentence why there can be none and what to do instead. */
final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);
    private static final List<Path> LIBRARY_FOLDERS = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu"),
            Path.of("/usr/lib/aarch64-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib"),
            Path.of("/lib64"),
            Path.of("/lib"));

    private WindowStart() {}

    /**
     * Opens the window and returns when it was closed.
     *
     * @param err takes the sentence
     * @return whether there was a window
     */
    static boolean run(PrintStream err, Locale locale) {
        Messages words = Messages.of(locale);
        Optional<String> missing = missing(System.getProperty("os.name"), System.getenv());
        if (missing.isPresent()) {
            err.println(words.text(missing.get()));
            return false;
        }
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            // The toolkit prints stack traces of its own when it cannot start; what it says later belongs on the
            // console.
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            CentroidApp.onStarted(() -> System.setErr(before));
            Application.launch(CentroidApp.class);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("no window: {}", said.toString(StandardCharsets.UTF_8), e);
            err.println(
                    words.text(hasLibrary("libgtk-3.so.0") ? "app.no-window" : "app.no-gtk", String.valueOf(root(e))));
            return false;
        } finally {
            System.setErr(before);
        }
    }

    /** The bundle key of what is missing for certain. */
    static Optional<String> missing(String osName, Map<String, String> environment) {
        boolean linux = osName.toLowerCase(Locale.ROOT).startsWith("linux");
        boolean headless = System.getProperty("glass.platform", "").equals("Monocle");
        if (linux && !headless && environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("app.no-display");
        }
        return Optional.empty();
    }

    private static boolean hasLibrary(String name) {
        return LIBRARY_FOLDERS.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
