package dev.centroid.cli;

import dev.centroid.data.doctor.DoctorReport;
import dev.centroid.data.doctor.Weight;
import dev.centroid.data.pack.DatasetReport;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.experiment.DoctorText;
import dev.centroid.experiment.JsonText;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data}: what lies below a dataset root. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = {
            "Says what lies below a dataset root: layout, classes, images and sizes, per split.",
            "With --check it reads every image and says what is wrong, what is odd, and what to do: classes in two splits, "
                    + "rows without files, duplicates, unreadable, odd-sized or blank images, strokes that do not belong to their images, differences "
                    + "from the published set. "
                    + "Exit code 2 if there is an error among the findings."
        },
        footer = {
            "",
            "Examples:",
            "  centroid data ../omniglot",
            "  centroid data ../omniglot --set dataset.background=small1 --json",
            "  centroid data ../tiered-imagenet --write-index ../tiered-imagenet-index",
            "  centroid data synthetic-glyphs",
            "  centroid data ../mini-imagenet --check --save findings.json"
        })
final class DataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ROOT", description = "The dataset root, or synthetic-glyphs.")
    private String root;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A key of the configuration's dataset section, for example dataset.layout=class-folders. "
                    + "May be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "The layout, where the root fits several; short for --set dataset.layout=LAYOUT.")
    private String layout;

    @Option(
            names = "--write-index",
            paramLabel = "DIR",
            description =
                    "Writes the split as train.csv, val.csv and test.csv (filename,label) into DIR, which may be the "
                            + "root itself. Files that are there already are left alone.")
    private Path indexFolder;

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean json;

    @Option(names = "--check", description = "Examines every image; Ctrl-C ends it with what was found by then.")
    private boolean check;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Saves the findings, as JSON where the name ends in .json, else as text; implies --check.")
    private Path save;

    @Override
    public Integer call() {
        List<String> settings = new ArrayList<>(overrides);
        if (layout != null) {
            settings.add(0, "dataset.layout=" + layout);
        }
        if (check || save != null) {
            return examine(settings);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (indexFolder != null) {
            Messages words = CommandLanguage.messages();
            DatasetInspection.writeIndex(root, settings, indexFolder)
                    .forEach(file -> out.println(words.text("cli.data.index-written", file)));
            return ExitCode.DONE;
        }
        DatasetReport report = DatasetInspection.describe(root, settings);
        if (json) {
            out.println(JsonText.of(report));
        } else {
            DatasetText.print(out, spec.commandLine().getErr(), report);
        }
        return ExitCode.DONE;
    }

    private int examine(List<String> settings) {
        PrintWriter out = spec.commandLine().getOut();
        Messages words = CommandLanguage.messages();
        RunControl control = new RunControl();
        // Until the report is saved: a signal must not end the process before.
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop)) {
            DoctorReport report = examine(settings, control);
            if (json) {
                out.println(DoctorText.json(report));
            } else {
                DoctorText.lines(report, words).forEach(out::println);
            }
            if (save != null) {
                DoctorText.save(report, words, save);
            }
            if (!report.isComplete()) {
                return ExitCode.STOPPED;
            }
            return report.count(Weight.ERROR) > 0 ? ExitCode.BAD_INPUT : ExitCode.DONE;
        }
    }

    private DoctorReport examine(List<String> settings, RunControl control) {
        try (RunProgress progress = new RunProgress(spec.commandLine().getErr())) {
            return DatasetInspection.check(
                    root,
                    settings,
                    (done, total) -> progress.on(new RunEvent.Preparing("task.checking", done, total)),
                    control);
        }
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-evaluation"));
    }
}
