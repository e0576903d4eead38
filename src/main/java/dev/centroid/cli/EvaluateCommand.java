package dev.centroid.cli;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.CheckpointEvaluation;
import dev.centroid.experiment.EvaluationReport;
import dev.centroid.experiment.EvaluationText;
import dev.centroid.experiment.JsonText;
import dev.centroid.experiment.folder.AppFolders;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: few-shot accuracy of a trained model on any split. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a run or a checkpoint on few-shot episodes: accuracy with its 95 %% interval, and which classes are "
                    + "confused.",
            "",
            "Features are computed once per image and used again by every episode."
        },
        footer = {
            "",
            "Examples:",
            "  centroid evaluate runs/20261123-200000-demo",
            "  centroid evaluate runs/20261123-200000-demo --way 20 --shot 1 --shot 5 --episodes 1000",
            "  centroid evaluate model.zip --root ../omniglot --split novel --json"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** The splits as people call them. */
    enum Split {
        BASE(Phase.META_TRAIN),
        VALIDATION(Phase.META_VALIDATION),
        NOVEL(Phase.META_TEST);

        private final Phase phase;

        Split(Phase phase) {
            this.phase = phase;
        }
    }

    /** As in configurations. */
    private static final int MOST_EPISODES = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN-OR-CHECKPOINT", description = "A run folder, or a checkpoint file (.zip).")
    private Path model;

    @Option(
            names = "--split",
            defaultValue = "novel",
            description = "base, validation or novel (default: ${DEFAULT-VALUE}).")
    private Split split;

    @Option(names = "--way", defaultValue = "5", description = "Classes in an episode (default: ${DEFAULT-VALUE}).")
    private int way;

    @Option(
            names = "--shot",
            defaultValue = "1",
            description = "Support images per class; may be repeated (default: ${DEFAULT-VALUE}).")
    private List<Integer> shots;

    @Option(names = "--query", defaultValue = "15", description = "Query images per class (default: ${DEFAULT-VALUE}).")
    private int query;

    @Option(names = "--episodes", defaultValue = "2000", description = "Episodes (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--seed", description = "Draws the episodes (default: the seed of the configuration).")
    private Long seed;

    @Option(
            names = "--config",
            paramLabel = "CONFIG",
            description = "The dataset to evaluate on, from this configuration (default: the one in the run's folder).")
    private Path config;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Another dataset root than the configuration's, with its layout found out by looking.")
    private Path root;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<EvaluationSpec> tasks = shots.stream().map(this::task).toList();
        PrintWriter out = spec.commandLine().getOut();
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop);
                RunProgress progress = new RunProgress(spec.commandLine().getErr())) {
            CheckpointEvaluation evaluation =
                    new CheckpointEvaluation(AppFolders.current().cache(), progress, control);
            OptionalLong chosenSeed = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
            EvaluationReport report = evaluation.evaluate(
                    model, Optional.ofNullable(config), Optional.ofNullable(root), split.phase, tasks, chosenSeed);
            progress.close();
            if (json) {
                out.println(JsonText.of(report));
            } else {
                EvaluationText.lines(report, CommandLanguage.messages()).forEach(out::println);
            }
        }
        return ExitCode.DONE;
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-evaluation"));
    }

    private EvaluationSpec task(int shot) {
        if (episodes > MOST_EPISODES) {
            throw new ParameterException(
                    spec.commandLine(), "--episodes must be at most " + MOST_EPISODES + " (found " + episodes + ").");
        }
        try {
            return new EvaluationSpec(new EpisodeSpec(way, shot, query), episodes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--way must be 2 or more, --shot, --query and --episodes 1 or more (found " + e.getMessage()
                            + ").");
        }
    }
}
