package dev.centroid.app;

import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.problem.Messages;
import dev.centroid.ui.common.SystemLibrary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window, or says in one sentence why there can be none and what to do instead. */
final class WindowStart {

    private static final Logger LOG = LoggerFactory.getLogger(WindowStart.class);

    private WindowStart() {}

    /**
     * Opens the window and returns when it was closed.
     *
     * @param err takes the sentence
     * @return whether there was a window
     */
    static boolean run(PrintStream err, Locale locale) {
        Messages words = Messages.of(locale);
        Optional<String> known =
                NoWindow.beforehand(words, System.getProperties(), System.getenv(), SystemLibrary.missingPackages());
        if (known.isPresent()) {
            err.println(known.get());
            return false;
        }
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (WindowLog log = WindowLog.open(AppFolders.current().log())) {
            try {
                // The toolkit prints warnings and stack traces of its own while it starts; what is said later belongs
                // on the console.
                System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
                CentroidApp.onShown(() -> System.setErr(before));
                Application.launch(CentroidApp.class);
                return true;
            } catch (RuntimeException | LinkageError e) {
                String printed = said.toString(StandardCharsets.UTF_8);
                LOG.info("no window: {}", printed, e);
                err.println(NoWindow.afterwards(
                        words,
                        System.getProperties(),
                        System.getenv(),
                        e,
                        printed,
                        SystemLibrary.missingPackages(),
                        log.file()));
                return false;
            } finally {
                System.setErr(before);
            }
        }
    }
}
