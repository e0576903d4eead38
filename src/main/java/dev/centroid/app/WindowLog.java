package dev.centroid.app;

import dev.centroid.experiment.folder.RunLogFile;
import dev.centroid.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's own log: what people are not shown. The log of the start before is kept beside it. */
final class WindowLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WindowLog.class);
    private static final String NAME = "window.log";
    private static final String PREVIOUS = "window.previous.log";

    private final Path file;
    private final AutoCloseable writing;

    private WindowLog(Path file, AutoCloseable writing) {
        this.file = file;
        this.writing = writing;
    }

    /** Begins to write; where the folder cannot be written to, the window does without. */
    static WindowLog open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
            }
            return new WindowLog(file, RunLogFile.open(file));
        } catch (IOException | ProblemException e) {
            LOG.info("no log of the window in {}", folder, e);
            return new WindowLog(file, () -> {});
        }
    }

    /** Where it lies. */
    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            writing.close();
        } catch (Exception e) {
            LOG.info("the log {} did not end well", file, e);
        }
    }
}
