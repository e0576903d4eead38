package dev.centroid.cli;

import dev.centroid.experiment.ChallengeEvaluation;
import dev.centroid.experiment.ChallengeReport;
import dev.centroid.experiment.ChallengeText;
import dev.centroid.experiment.JsonText;
import dev.centroid.run.RunControl;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code challenge}: the one-shot classification challenge of Omniglot. */
@Command(
        name = "challenge",
        mixinStandardHelpOptions = true,
        description = {
            "Answers the one-shot classification challenge of Omniglot (20 runs of 20-way, within an alphabet) with a trained "
                    + "model, and puts its errors beside those of people and of published systems.",
            "",
            "RUNS-ZIP is all_runs.zip of the repository brendenlake/omniglot. Its alphabets belong to the evaluation set."
        },
        footer = {
            "",
            "Examples:",
            "  centroid challenge runs/20261123-200000-omniglot all_runs.zip",
            "  centroid challenge --hausdorff all_runs.zip"
        })
final class ChallengeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "[MODEL] RUNS-ZIP",
            hideParamSyntax = true,
            description = "A run folder or a checkpoint file (not with --hausdorff), and the archive of runs.")
    private List<Path> paths;

    @Option(
            names = "--hausdorff",
            description = "Answers with the modified Hausdorff distance of the inked pixels, which needs no model.")
    private boolean hausdorff;

    @Option(names = "--json", description = "Prints the result as JSON, with every answer.")
    private boolean json;

    @Override
    public Integer call() {
        int wanted = hausdorff ? 1 : 2;
        if (paths.size() != wanted) {
            throw new ParameterException(
                    spec.commandLine(),
                    hausdorff
                            ? "With --hausdorff give RUNS-ZIP only (found " + paths.size() + " paths)."
                            : "Give a model and RUNS-ZIP, or --hausdorff and RUNS-ZIP (found 1 path).");
        }
        PrintWriter out = spec.commandLine().getOut();
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop);
                RunProgress progress = new RunProgress(spec.commandLine().getErr())) {
            ChallengeEvaluation evaluation = new ChallengeEvaluation(progress, control);
            ChallengeReport report =
                    hausdorff ? evaluation.hausdorff(paths.get(0)) : evaluation.model(paths.get(0), paths.get(1));
            progress.close();
            if (json) {
                out.println(JsonText.of(report));
            } else {
                ChallengeText.lines(report, CommandLanguage.messages()).forEach(out::println);
            }
        }
        return ExitCode.DONE;
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-evaluation"));
    }
}
