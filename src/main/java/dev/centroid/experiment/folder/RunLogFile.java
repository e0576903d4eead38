package dev.centroid.experiment.folder;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Writes all that this process logs, stack traces included, to the end of a run's {@code log.txt}, until it is closed. The
 * process works on one run at a time, so its messages are the run's.
 */
public final class RunLogFile implements AutoCloseable {

    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} - %msg%n%ex";

    private final Logger root;
    private final FileAppender<ILoggingEvent> appender;

    private RunLogFile(Logger root, FileAppender<ILoggingEvent> appender) {
        this.root = root;
        this.appender = appender;
    }

    /**
     * Begins to write.
     *
     * @param file {@code log.txt}; made if it is missing, else appended to
     * @throws dev.centroid.problem.ProblemException as {@link AtomicFiles#write}, when the file cannot be written
     */
    public static RunLogFile open(Path file) {
        requireWritable(file);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName("run " + file);
        appender.setFile(file.toString());
        appender.setAppend(true);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        return new RunLogFile(root, appender);
    }

    /** Logback keeps a failure to itself; we do not. */
    private static void requireWritable(Path file) {
        try {
            new FileOutputStream(file.toFile(), true).close();
        } catch (IOException e) {
            throw IoFailures.writing(file, e);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
