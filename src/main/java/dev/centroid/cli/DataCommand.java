package dev.centroid.cli;

import dev.centroid.data.pack.DatasetReport;
import dev.centroid.experiment.DatasetInspection;
import dev.centroid.experiment.JsonText;
import java.io.PrintWriter;
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

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        DatasetReport report = DatasetInspection.describe(root, overrides);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(report));
        } else {
            DatasetText.print(out, spec.commandLine().getErr(), report);
        }
        return ExitCode.DONE;
    }
}
