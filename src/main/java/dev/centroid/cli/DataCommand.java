package dev.centroid.cli;

import dev.centroid.data.pack.DatasetReport;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.experiment.JsonText;
import dev.centroid.problem.Messages;
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
        description = "Says what lies below a dataset root: layout, classes, images and sizes, per split.",
        footer = {
            "",
            "Examples:",
            "  centroid data ../omniglot",
            "  centroid data ../omniglot --set dataset.background=small1 --json",
            "  centroid data ../tiered-imagenet --write-index ../tiered-imagenet-index",
            "  centroid data synthetic-glyphs"
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

    @Override
    public Integer call() {
        List<String> settings = new ArrayList<>(overrides);
        if (layout != null) {
            settings.add(0, "dataset.layout=" + layout);
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
}
