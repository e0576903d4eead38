package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RunLogFileTest {

    private static final Logger OURS = LoggerFactory.getLogger(RunLogFileTest.class);

    @TempDir
    Path folder;

    @Test
    void holdsWhatIsLoggedWhileItIsOpenAndIsAppendedToOnResume() throws IOException {
        Path file = folder.resolve("log.txt");
        OURS.info("before");
        RunLogFile first = RunLogFile.open(file);
        OURS.info("first sitting 少");
        LoggerFactory.getLogger("org.nd4j.linalg.factory").info("backend loaded");
        first.close();
        OURS.info("between");
        RunLogFile second = RunLogFile.open(file);
        OURS.error("second sitting", new IllegalStateException("the cause"));
        second.close();
        OURS.info("after");

        assertThat(Files.readString(file))
                .contains("first sitting 少", "backend loaded", "second sitting", "the cause", "RunLogFileTest.java:")
                .doesNotContain("before", "between", "after");
        assertThat(Files.readAllLines(file).get(0))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO .*");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path lost = folder.resolve("gone").resolve("log.txt");

        Problems.expect(FolderProblem.WRITE_FAILED, () -> RunLogFile.open(lost), lost);
    }

    /** A context of its own, from the product's logback.xml, with its console turned to a buffer. */
    @Test
    void theConsoleGetsOneLineOfWhatPeopleMustKnow() throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(RunLogFileTest.class.getResource("/logback.xml"));
        OutputStreamAppender<ILoggingEvent> console = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        console.setOutputStream(seen);

        Logger ours = context.getLogger("dev.centroid.train.MetaTraining");
        ours.info("a detail");
        ours.warn("a warning", new IllegalStateException("hidden"));
        for (String theirs :
                new String[] {"org.nd4j.a", "org.deeplearning4j.b", "org.bytedeco.c", "org.reflections.d"}) {
            context.getLogger(theirs).info("noise");
            context.getLogger(theirs).warn("noise");
        }
        context.getLogger("org.nd4j.x").error("a failure", new IllegalStateException("hidden"));

        assertThat(seen.toString(Charset.defaultCharset()).lines()).containsExactly("a warning", "a failure");
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isEqualTo(Level.INFO);
        context.stop();
    }
}
