package dev.centroid.cli;

import dev.centroid.data.download.Archive;
import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.data.download.ArchiveState;
import dev.centroid.data.download.DatasetDownload;
import dev.centroid.data.download.DownloadOrder;
import dev.centroid.data.download.KnownDataset;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code download}: Omniglot's archives, and how to get the sets that nobody may pass on. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches Omniglot's official archives (MIT licence), goes on with a broken download, and verifies them. Of the sets that "
                    + "are made from ImageNet, whose licence allows no copies, it says how to get them.",
            "A proxy is taken from the settings of the system or from the environment variables https_proxy and no_proxy."
        },
        footer = {
            "",
            "Examples:",
            "  centroid download omniglot data/omniglot",
            "  centroid download omniglot data/omniglot --file images_background_small1 --file all_runs",
            "  centroid download mini-imagenet"
        })
final class DownloadCommand implements Callable<Integer> {

    private static final List<OmniglotFile> USUAL = List.of(OmniglotFile.BACKGROUND, OmniglotFile.EVALUATION);
    private static final double MEGA = 1e6;

    private final Set<Archive> goneOnWith = new HashSet<>();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DATASET", description = "omniglot, mini-imagenet or tiered-imagenet.")
    private String dataset;

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "Where Omniglot's archives shall lie.")
    private Path folder;

    @Option(
            names = "--file",
            paramLabel = "NAME",
            description = "An archive; may be repeated (default: images_background and images_evaluation). Others: "
                    + "images_background_small1, images_background_small2, strokes_background_small1, "
                    + "strokes_background_small2, all_runs.")
    private List<String> names = List.of();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description =
                    "Another server's folder that holds the same archives side by side (default: the official repository).")
    private String from = OmniglotFile.OFFICIAL.toString();

    @Option(names = "--unpack", description = "Also unpacks them. Centroid itself reads the archives as they are.")
    private boolean unpack;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages words = CommandLanguage.messages();
        KnownDataset wanted = Arrays.stream(KnownDataset.values())
                .filter(d -> d.key().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no dataset '" + dataset + "'. Choose one of: "
                                + Arrays.stream(KnownDataset.values())
                                        .map(KnownDataset::key)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (!wanted.isFetched()) {
            out.println(words.text(wanted.guide()));
            return ExitCode.DONE;
        }
        if (folder == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give the folder that Omniglot's archives shall lie in: omniglot DIR.");
        }
        DownloadOrder order = new DownloadOrder(archives(), folder, DownloadOrder.server(from), unpack);
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop);
                RunProgress bar = new RunProgress(spec.commandLine().getErr())) {
            new DatasetDownload().run(order, progress -> tell(order, progress, bar), control);
        }
        out.println(words.text("cli.download.done", folder));
        return ExitCode.DONE;
    }

    private void tell(DownloadOrder order, ArchiveProgress now, RunProgress bar) {
        PrintWriter out = spec.commandLine().getOut();
        Messages words = CommandLanguage.messages();
        Path target = order.target(now.archive());
        if (now.state() == ArchiveState.LOADING) {
            if (now.resumed() > 0 && goneOnWith.add(now.archive())) {
                out.println(words.text("cli.download.resumed", target, RunProgress.decimals(now.resumed() / MEGA, 1)));
            }
            bar.on(new RunEvent.Preparing("task.downloading", now.done(), Math.max(now.done(), now.total())));
        } else if (now.state().isThere()) {
            out.println(words.text("cli.download.file", target));
            if (order.unpack()) {
                out.println(words.text(
                        "cli.download.unpacked",
                        target.resolveSibling(now.archive().stem())));
            }
        }
    }

    private List<Archive> archives() {
        if (names.isEmpty()) {
            return USUAL.stream().map(OmniglotFile::archive).toList();
        }
        return names.stream().map(this::archive).toList();
    }

    private Archive archive(String name) {
        return OmniglotFile.of(name)
                .map(OmniglotFile::archive)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no archive '" + name + "'. Choose one of: "
                                + Arrays.stream(OmniglotFile.values())
                                        .map(file -> file.archive().stem())
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-download"));
    }
}
