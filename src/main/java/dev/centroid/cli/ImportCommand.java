package dev.centroid.cli;

import dev.centroid.experiment.WeightExchange;
import dev.centroid.model.BackboneKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code import}: weights from PyTorch as a checkpoint. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes a checkpoint from a safetensors file with the reference implementation's tensor names, of a "
                        + "bare network (layer1…) or of a whole model (encoder.…, temp, classifier.linear.…).",
        footer = {
            "",
            "Example:",
            "  centroid import resnet12.safetensors --backbone resnet12 --size 80 --to resnet12.zip"
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The safetensors file.")
    private Path source;

    @Option(
            names = "--backbone",
            required = true,
            converter = KindConverter.class,
            completionCandidates = KindNames.class,
            description = "The network: ${COMPLETION-CANDIDATES}.")
    private BackboneKind backbone;

    @Option(names = "--size", description = "Side of its input in pixels (default: 80 for three channels, 28 for one).")
    private Integer size;

    @Option(names = "--to", paramLabel = "FILE", description = "The checkpoint to write (default: FILE with .zip).")
    private Path target;

    @Override
    public Integer call() {
        Path written = WeightExchange.importWeights(
                source,
                backbone,
                size == null ? OptionalInt.empty() : OptionalInt.of(size),
                Optional.ofNullable(target),
                ProblemPrinter.to(spec.commandLine().getErr()));
        spec.commandLine().getOut().println(CommandLanguage.messages().text("cli.imported", written.toString()));
        return ExitCode.DONE;
    }

    /** Takes the keys of configuration files, such as {@code resnet12-wide}. */
    static final class KindConverter implements ITypeConverter<BackboneKind> {
        @Override
        public BackboneKind convert(String value) {
            return Arrays.stream(BackboneKind.values())
                    .filter(kind -> kind.key().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", new KindNames()) + " but was '" + value + "'"));
        }
    }

    /** The keys of all networks. */
    static final class KindNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(BackboneKind.values()).map(BackboneKind::key).iterator();
        }
    }
}
