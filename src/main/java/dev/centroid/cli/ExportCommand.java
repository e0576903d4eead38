package dev.centroid.cli;

import dev.centroid.experiment.WeightExchange;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a checkpoint's weights as safetensors, under the reference implementation's names. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the weights of a checkpoint as safetensors with the reference implementation's tensor names, "
                        + "ready for PyTorch's load_state_dict.",
        footer = {
            "",
            "Example:",
            "  centroid export runs/20261123-200000-demo/checkpoints/meta-last.zip --to model.safetensors"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CHECKPOINT", description = "A checkpoint file (.zip) or a run folder.")
    private Path checkpoint;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The safetensors file to write.")
    private Path target;

    @Option(
            names = "--backbone-only",
            description = "Leaves out the head, and names the tensors as the bare network does (layer1…).")
    private boolean backboneOnly;

    @Override
    public Integer call() {
        int tensors = WeightExchange.export(
                checkpoint,
                target,
                backboneOnly,
                ProblemPrinter.to(spec.commandLine().getErr()));
        spec.commandLine()
                .getOut()
                .println(CommandLanguage.messages().text("cli.exported", tensors, target.toString()));
        return ExitCode.DONE;
    }
}
