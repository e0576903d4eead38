package dev.centroid.experiment;

import dev.centroid.data.Preprocessing;
import dev.centroid.experiment.folder.AtomicFiles;
import dev.centroid.experiment.folder.Software;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ReferenceModel;
import dev.centroid.model.ReferenceWeights;
import dev.centroid.model.Safetensors;
import dev.centroid.model.Tensor;
import dev.centroid.model.engine.Engines;
import dev.centroid.problem.Problem;
import dev.centroid.run.Stage;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.ClassifierTraining;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaTraining;
import dev.centroid.train.StageMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights to and from PyTorch: safetensors files with the reference implementation's tensor names. */
public final class WeightExchange {

    /** The first convolution of each block, in a bare network or in a whole model. */
    private static final Map<Boolean, Pattern> BLOCK = Map.of(
            true, Pattern.compile("(?:encoder\\.)?encoder\\.(\\d)\\.0\\.weight"),
            false, Pattern.compile("(?:encoder\\.)?layer(\\d)\\.conv1\\.weight"));

    private static final int COLOUR_SIZE = 80;
    private static final int INK_SIZE = 28;

    private WeightExchange() {}

    /**
     * Writes a checkpoint's weights.
     *
     * @param model a checkpoint file or a run folder
     * @param target the safetensors file, replaced if it is there
     * @param backboneOnly without heads, under the bare network's names
     * @param warnings receives what is worth knowing about the native libraries
     * @return number of tensors written
     * @throws dev.centroid.problem.ProblemException if the checkpoint cannot be read or the target not be written
     */
    public static int export(Path model, Path target, boolean backboneOnly, Consumer<Problem> warnings) {
        Engines.start(warnings);
        Checkpoint checkpoint = CheckpointFile.read(ModelLocation.checkpoint(model));
        try {
            BackboneSpec spec = checkpoint.info().backbone();
            Map<String, Tensor> tensors = backboneOnly
                    ? ReferenceWeights.exportBackbone(checkpoint.backbone(), spec)
                    : ReferenceWeights.exportModel(reference(checkpoint), spec);
            AtomicFiles.write(
                    target,
                    out -> Safetensors.write(
                            out,
                            tensors,
                            Map.of("format", "pt", "backbone", spec.kind().key())));
            return tensors.size();
        } finally {
            checkpoint.backbone().close();
        }
    }

    private static ReferenceModel reference(Checkpoint checkpoint) {
        Map<String, float[]> heads = checkpoint.memory().heads();
        float[] weights = heads.get(ClassifierTraining.WEIGHTS);
        float[] temperature = heads.get(MetaTraining.TEMPERATURE);
        return new ReferenceModel(
                checkpoint.backbone(),
                temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature[0]),
                weights == null
                        ? Optional.empty()
                        : Optional.of(new ReferenceModel.Linear(weights, heads.get(ClassifierTraining.BIAS))));
    }

    /**
     * Makes a checkpoint from weights.
     *
     * @param source the safetensors file
     * @param kind the network; its filters and input channels are those of the file
     * @param size side of its input in pixels; empty for the reference's 80 (three channels) or 28 (one)
     * @param target the checkpoint, replaced if it is there; empty for the source's name with {@code .zip}
     * @param warnings receives what is worth knowing about the native libraries
     * @return the checkpoint written
     * @throws dev.centroid.problem.ProblemException if the file is broken, or its tensors are not those of the network
     */
    public static Path importWeights(
            Path source, BackboneKind kind, OptionalInt size, Optional<Path> target, Consumer<Problem> warnings) {
        Engines.start(warnings);
        Safetensors file = Safetensors.read(source);
        BackboneSpec spec = spec(source, file, kind, size);
        ReferenceModel model = ReferenceWeights.importFrom(file, spec);
        try {
            Map<String, float[]> heads = new TreeMap<>();
            model.temperature().ifPresent(t -> heads.put(MetaTraining.TEMPERATURE, new float[] {(float) t}));
            model.linear().ifPresent(linear -> {
                heads.put(ClassifierTraining.WEIGHTS, linear.weights());
                heads.put(ClassifierTraining.BIAS, linear.bias());
            });
            CheckpointInfo info = new CheckpointInfo(
                    CheckpointInfo.VERSION,
                    model.linear().isPresent() ? Stage.CLASSIFIER : Stage.META,
                    spec,
                    spec.channels() == 1 ? Preprocessing.ink(spec.height()) : Preprocessing.photographs(spec.height()),
                    HeadKind.COSINE,
                    model.temperature().orElse(Double.NaN),
                    null,
                    List.of(),
                    0,
                    "",
                    null,
                    Map.of(),
                    Software.current().centroid());
            Path written = target.orElseGet(() -> sibling(source));
            StageMemory memory = new StageMemory(heads, Map.of());
            AtomicFiles.write(written, out -> CheckpointFile.write(out, info, model.backbone(), memory));
            return written;
        } finally {
            model.backbone().close();
        }
    }

    private static Path sibling(Path source) {
        String name = String.valueOf(source.getFileName());
        return source.resolveSibling(name.replaceFirst("\\.safetensors$", "") + ".zip");
    }

    /** Channels and filters as the file has them; only the input's size has to be told. */
    private static BackboneSpec spec(Path source, Safetensors file, BackboneKind kind, OptionalInt size) {
        Pattern pattern = BLOCK.get(kind == BackboneKind.CONVNET4);
        Map<Integer, List<Integer>> blocks = new TreeMap<>();
        for (String name : file.names()) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches() && file.shape(name).size() == 4) {
                blocks.put(Integer.parseInt(matcher.group(1)), file.shape(name));
            }
        }
        if (blocks.size() != 4) {
            throw ExperimentProblem.WEIGHTS_OTHER_NETWORK.exception(source, kind.key(), blocks.size());
        }
        List<List<Integer>> shapes = new ArrayList<>(blocks.values());
        int channels = shapes.get(0).get(1);
        int side = size.orElse(channels == 1 ? INK_SIZE : COLOUR_SIZE);
        if ((channels != 1 && channels != 3) || side < BackboneSpec.SMALLEST_SIDE) {
            throw ExperimentProblem.WEIGHTS_OTHER_INPUT.exception(source, channels, side, BackboneSpec.SMALLEST_SIDE);
        }
        return new BackboneSpec(
                kind,
                channels,
                side,
                side,
                shapes.stream().map(shape -> shape.get(0)).toList());
    }
}
