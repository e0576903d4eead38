package dev.centroid.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code centroid} command: what the window does, headless. */
@Command(
        name = "centroid",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "A workbench for few-shot image classification: trains and evaluates Classifier-Baseline and Meta-Baseline.",
            ""
        },
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            ChallengeCommand.class,
            BenchCommand.class,
            DataCommand.class,
            DownloadCommand.class,
            ExportCommand.class,
            ImportCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:bad input", "130:stopped"},
        footer = {
            "",
            "Try it with no data at hand:  centroid train sample-configs/demo.yaml",
            "Help on one command:          centroid train --help"
        })
public final class CentroidCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a command there is nothing to do: says how to go on. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is missing: train, evaluate, challenge, bench, data, download, export or import.");
    }

    /**
     * Runs a command line and ends the process with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        // Wide characters in names and progress bars must survive whatever the platform's default is.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs a command line.
     *
     * @param out results go here
     * @param err progress and problems go here
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CentroidCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new ProblemPrinter())
                .setParameterExceptionHandler(new UsagePrinter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(true)
                .setUsageHelpAutoWidth(true);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError | LinkageError e) {
            return ProblemPrinter.printError(err, e);
        }
    }
}
