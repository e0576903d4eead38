package dev.centroid.model.engine;

import dev.centroid.model.ModelProblem;
import dev.centroid.problem.Problem;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first start of ND4J, with its chatter and its stack traces kept from people. */
final class BackendStart {

    private static final Logger LOG = LoggerFactory.getLogger(BackendStart.class);

    private static final String JAVACPP_LOGGER = "org.bytedeco.javacpp.logger";

    private static boolean started;

    private BackendStart() {}

    static synchronized void once(Consumer<Problem> warnings) {
        if (started) {
            return;
        }
        started = true;
        if (System.getProperty(ND4JSystemProperties.LOG_INITIALIZATION) == null) {
            System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false");
        }
        quieten();
        PrintStream error = System.err;
        // JCublasBackend prints a stack trace to System.err where no driver answers, before it says that it is
        // unavailable; ND4J then takes the next backend. Nothing else speaks in this short while.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        Optional<Problem> warning;
        try {
            warning = unusableGpu(ServiceLoader.load(Nd4jBackend.class));
            Nd4j.getBackend();
        } finally {
            System.setErr(error);
        }
        warning.ifPresent(warnings);
    }

    /** Must come before anything loads JavaCPP, which asks once. */
    static void quieten() {
        if (System.getProperty(JAVACPP_LOGGER) == null) {
            // Else JavaCPP prints to System.err that oneDNN's binding was made for another version of it; both get on
            // well.
            System.setProperty(JAVACPP_LOGGER, "slf4j");
        }
    }

    /** The warning for a GPU backend that is on the class path but does not answer. */
    static Optional<Problem> unusableGpu(Iterable<Nd4jBackend> backends) {
        for (Nd4jBackend backend : backends) {
            if (backend.getPriority() > Nd4jBackend.BACKEND_PRIORITY_CPU) {
                try {
                    if (!backend.isAvailable()) {
                        return Optional.of(
                                ModelProblem.NO_GPU.with(backend.getClass().getSimpleName()));
                    }
                } catch (RuntimeException | LinkageError e) {
                    LOG.debug("the GPU backend does not answer", e);
                    return Optional.of(ModelProblem.NO_GPU.with(reason(e)));
                }
            }
        }
        return Optional.empty();
    }

    /** The words of the innermost cause, on one line. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return words.lines().findFirst().orElse("").strip();
    }
}
