package dev.centroid.cli;

import dev.centroid.problem.Messages;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into plain words and an exit code; the stack trace goes to the log only. */
final class ProblemPrinter implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPrinter.class);

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        Messages messages = CommandLanguage.messages();
        if (thrown instanceof CancellationException) {
            err.println(messages.text("cli.stopped"));
            return ExitCode.STOPPED;
        }
        if (thrown instanceof ProblemException known) {
            for (Problem problem : known.problems()) {
                print(err, messages, problem);
            }
            return ExitCode.of(known.kind());
        }
        LOG.error("a command failed in a way nobody foresaw", thrown);
        err.println(messages.text("cli.unexpected", String.valueOf(thrown)));
        return ExitCode.FAILED;
    }

    /** What Java itself cannot go on from: no memory, or native libraries that do not load. */
    static int printError(PrintWriter err, Error error) {
        LOG.error("a command failed", error);
        String key = error instanceof OutOfMemoryError ? "experiment.out-of-memory" : "cli.unexpected";
        err.println(CommandLanguage.messages()
                .text("cli.problem", CommandLanguage.messages().text(key, String.valueOf(error))));
        return ExitCode.FAILED;
    }

    /** Prints each problem in the language of the command line. */
    static Consumer<Problem> to(PrintWriter err) {
        return problem -> print(err, CommandLanguage.messages(), problem);
    }

    static void print(PrintWriter err, Messages messages, Problem problem) {
        String key = problem.isWarning() ? "cli.warning" : "cli.problem";
        err.println(messages.text(key, messages.text(problem)));
    }
}
