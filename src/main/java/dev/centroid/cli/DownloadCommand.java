package dev.centroid.cli;

import dev.centroid.data.download.ArchiveUnpacking;
import dev.centroid.data.download.HttpDownload;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.problem.Messages;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        },
        footer = {
            "",
            "Examples:",
            "  centroid download omniglot data/omniglot",
            "  centroid download omniglot data/omniglot --file images_background_small1 --file all_runs",
            "  centroid download mini-imagenet"
        })
final class DownloadCommand implements Callable<Integer> {

    /** What can be asked for. */
    enum Dataset {
        OMNIGLOT("omniglot", ""),
        MINI_IMAGENET("mini-imagenet", "download.guide.mini-imagenet"),
        TIERED_IMAGENET("tiered-imagenet", "download.guide.tiered-imagenet");

        private final String key;
        private final String guide;

        Dataset(String key, String guide) {
            this.key = key;
            this.guide = guide;
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private static final List<OmniglotFile> USUAL = List.of(OmniglotFile.BACKGROUND, OmniglotFile.EVALUATION);

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
            description = "Another server's folder that holds the same archives (default: the official repository).")
    private URI from = OmniglotFile.OFFICIAL;

    @Option(names = "--unpack", description = "Also unpacks them. Centroid itself reads the archives as they are.")
    private boolean unpack;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages words = CommandLanguage.messages();
        Dataset wanted = Arrays.stream(Dataset.values())
                .filter(d -> d.key.equals(dataset))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no dataset '" + dataset + "'. Choose one of: "
                                + Arrays.stream(Dataset.values())
                                        .map(Dataset::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (wanted != Dataset.OMNIGLOT) {
            out.println(words.text(wanted.guide));
            return ExitCode.DONE;
        }
        if (folder == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give the folder that Omniglot's archives shall lie in: omniglot DIR.");
        }
        List<OmniglotFile> files = files();
        RunControl control = new RunControl();
        try (StopOnSignal signal = new StopOnSignal(control, this::tellStop)) {
            for (OmniglotFile file : files) {
                fetch(file, control);
            }
        }
        out.println(words.text("cli.download.done", folder));
        return ExitCode.DONE;
    }

    private void fetch(OmniglotFile file, RunControl control) {
        PrintWriter out = spec.commandLine().getOut();
        Messages words = CommandLanguage.messages();
        Path target = folder.resolve(file.fileName());
        try (RunProgress progress = new RunProgress(spec.commandLine().getErr())) {
            URI base = from.toString().endsWith("/") ? from : URI.create(from + "/");
            new HttpDownload()
                    .fetch(
                            base.resolve(file.fileName()),
                            target,
                            file.md5(),
                            (done, total) -> progress.on(
                                    new RunEvent.Preparing("task.downloading", done, Math.max(done, total))),
                            control);
        }
        out.println(words.text("cli.download.file", target));
        if (unpack) {
            out.println(words.text("cli.download.unpacked", ArchiveUnpacking.unpack(target, control)));
        }
    }

    private List<OmniglotFile> files() {
        if (names.isEmpty()) {
            return USUAL;
        }
        return names.stream()
                .map(name -> OmniglotFile.of(name)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "There is no archive '" + name + "'. Choose one of: "
                                        + Arrays.stream(OmniglotFile.values())
                                                .map(OmniglotFile::stem)
                                                .collect(Collectors.joining(", "))
                                        + ".")))
                .toList();
    }

    private void tellStop() {
        spec.commandLine().getErr().println(CommandLanguage.messages().text("cli.stopping-download"));
    }
}
