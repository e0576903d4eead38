package dev.centroid.cli;

import dev.centroid.data.pack.PackProgress;
import dev.centroid.experiment.JsonText;
import dev.centroid.experiment.bench.Bench;
import dev.centroid.experiment.bench.BenchNetwork;
import dev.centroid.experiment.bench.BenchPlan;
import dev.centroid.experiment.bench.BenchResult;
import dev.centroid.experiment.bench.BenchText;
import dev.centroid.experiment.bench.PackBench;
import dev.centroid.experiment.bench.PackBench.PackTimes;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.run.RunControl;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast this machine trains, infers and scores. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures training and inference of the networks on each engine and precision, the scoring of episodes,",
            "and the augmentation of images.",
            "",
            "Engines take turns, round by round. Close other programs first. DL4J's engine on ResNet12 takes minutes."
        },
        footer = {
            "",
            "Examples:",
            "  centroid bench",
            "  centroid bench --engine onednn --rounds 5 --json bench.json",
            "  centroid bench --network convnet4-28 --seconds 1",
            "  centroid bench --pack ../miniImageNet"
        })
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "NETWORK",
            description = "convnet4-28, convnet4-80 or resnet12-80; may be repeated (default: all).")
    private List<String> networks = List.of();

    @Option(names = "--engine", description = "onednn or dl4j; may be repeated (default: both).")
    private List<String> engines = List.of();

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "About how long each figure takes in a round (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--threads", description = "CPU threads (default: as many as the process may use).")
    private Integer threads;

    @Option(
            names = "--pack",
            paramLabel = "ROOT",
            description =
                    "Measures only how long a dataset root takes to be packed, into a temporary folder, and opened.")
    private String pack;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures as JSON, too.")
    private Path json;

    @Override
    public Integer call() {
        return pack == null ? measureEngines() : measurePack();
    }

    private int measurePack() {
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop)) {
            PackTimes times = PackBench.measure(pack, List.of(), PackProgress.NONE, control);
            write(times);
            spec.commandLine().getOut().println(BenchText.line(times, CommandLanguage.messages()));
        }
        return ExitCode.DONE;
    }

    private void write(Object figures) {
        if (json != null) {
            AtomicFiles.writeText(json, JsonText.of(figures) + "\n");
        }
    }

    private int measureEngines() {
        PrintWriter err = spec.commandLine().getErr();
        BenchPlan plan = plan();
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop)) {
            BenchResult result = new Bench(plan, control)
                    .run((done, total, what) -> err.println((done + 1) + "/" + total + " " + what));
            write(result);
            BenchText.lines(result, CommandLanguage.messages())
                    .forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.DONE;
    }

    private BenchPlan plan() {
        List<BenchNetwork> chosen = networks.stream().map(this::network).toList();
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try {
            return BenchPlan.of(chosen, engines, rounds, seconds, count);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--engine must be onednn or dl4j, --rounds and --threads 1 or more, --seconds more than 0 (found "
                            + e.getMessage() + ").");
        }
    }

    private BenchNetwork network(String key) {
        return Arrays.stream(BenchNetwork.values())
                .filter(network -> network.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--network must be convnet4-28, convnet4-80 or resnet12-80 (found " + key + ")."));
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-bench"));
    }
}
