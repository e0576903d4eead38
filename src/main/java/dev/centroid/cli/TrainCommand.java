package dev.centroid.cli;

import dev.centroid.experiment.ExperimentRunner;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ConfigReading;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: from a configuration to a finished run folder, or on with a run that was stopped. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains what CONFIG describes, or goes on with a stopped run.",
            "",
            "Ctrl-C finishes the step, writes a checkpoint and ends; --resume goes on from there, bit for bit."
        },
        footer = {
            "",
            "Examples:",
            "  centroid train sample-configs/demo.yaml",
            "  centroid train my.yaml --set seed=2 --set classifier.epochs=10",
            "  centroid train --resume runs/20261123-200000-demo"
        })
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CONFIG", description = "The experiment, a YAML file.")
    private Path config;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "Goes on with the run in this folder; takes no CONFIG. Only the length of the run "
                    + "(classifier.epochs, meta.epochs) and threads may be changed with --set.")
    private Path resume;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Overrides one key of the configuration, for example classifier.optimizer.learningRate=0.05. "
                    + "May be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "Where the run's folder is made (default: ./runs).")
    private Path runs;

    @Override
    public Integer call() {
        if ((config == null) == (resume == null)) {
            throw new ParameterException(spec.commandLine(), "Give either CONFIG or --resume RUN.");
        }
        PrintWriter err = spec.commandLine().getErr();
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(
                        control, () -> err.println(CommandLanguage.messages().text("cli.stopping")));
                RunProgress progress = new RunProgress(err)) {
            RunOutcome outcome = run(progress, control);
            progress.close();
            // Before the signal handler is let go: after that the process may be gone at any moment.
            RunReport.print(spec.commandLine().getOut(), outcome);
            return outcome.state() == RunState.FINISHED ? ExitCode.DONE : ExitCode.STOPPED;
        }
    }

    private RunOutcome run(RunProgress progress, RunControl control) {
        ExperimentRunner runner = new ExperimentRunner(
                AppFolders.current().cache(),
                spec.commandLine().getParent().getParseResult().originalArgs());
        if (resume != null) {
            return runner.resume(resume, overrides, progress, control);
        }
        ConfigReading reading = ConfigFile.read(config, overrides);
        return runner.train(reading, runs, progress, control);
    }
}
