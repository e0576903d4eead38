package dev.centroid.model;

import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Weights under the tensor names of the reference implementation (few-shot-meta-baseline), so that they travel to and from
 * PyTorch: a bare backbone ({@code layer1.conv1.weight}), or a whole model ({@code encoder.layer1.conv1.weight}, with
 * {@code temp} or {@code classifier.linear.weight} and {@code .bias}). ConvNet4's bare names begin with {@code encoder.}
 * themselves, so a whole ConvNet4 model has {@code encoder.encoder.0.0.weight}.
 */
public final class ReferenceWeights {

    private static final String WHOLE = "encoder.";
    private static final String TEMPERATURE = "temp";
    private static final String LINEAR_WEIGHTS = "classifier.linear.weight";
    private static final String LINEAR_BIAS = "classifier.linear.bias";

    /** PyTorch counts batches beside each batch normalisation; nothing here depends on it. */
    private static final String IGNORED = ".num_batches_tracked";

    private ReferenceWeights() {}

    /** The tensors of a bare backbone, running statistics included, in the order of the flat vector. */
    public static Map<String, Tensor> exportBackbone(ComputationGraph graph, BackboneSpec spec) {
        return tensors(graph, spec, "");
    }

    /** The tensors of a whole model: the backbone, and the heads that there are. */
    public static Map<String, Tensor> exportModel(ReferenceModel model, BackboneSpec spec) {
        Map<String, Tensor> tensors = tensors(model.backbone(), spec, WHOLE);
        model.temperature().ifPresent(t -> tensors.put(TEMPERATURE, Tensor.scalar((float) t)));
        model.linear().ifPresent(linear -> {
            tensors.put(LINEAR_WEIGHTS, new Tensor(List.of(linear.classes(), linear.features()), linear.weights()));
            tensors.put(LINEAR_BIAS, new Tensor(List.of(linear.classes()), linear.bias()));
        });
        return tensors;
    }

    private static Map<String, Tensor> tensors(ComputationGraph graph, BackboneSpec spec, String prefix) {
        float[] vector = ParameterVector.read(graph);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Range range : ParameterLayouts.of(graph, spec).ranges()) {
            float[] values = Arrays.copyOfRange(vector, range.begin(), range.end());
            tensors.put(prefix + range.referenceName(), new Tensor(range.shape(), values));
        }
        return tensors;
    }

    /**
     * Builds the model of a file, bare or whole.
     *
     * @param spec the network that the file must hold
     * @throws ProblemException naming all tensors that are missing, not expected, or of another shape
     */
    public static ReferenceModel importFrom(Safetensors file, BackboneSpec spec) {
        ComputationGraph graph = new ComputationGraph(BackboneGraphs.configuration(spec));
        graph.init();
        ParameterLayout layout = ParameterLayouts.of(graph, spec);
        String prefix = prefix(file.names(), layout);
        check(file, layout, prefix, spec.featureSize());
        float[] vector = new float[layout.size()];
        for (Range range : layout.ranges()) {
            float[] values = file.floats(prefix + range.referenceName());
            System.arraycopy(values, 0, vector, range.begin(), values.length);
        }
        ParameterVector.write(graph, vector);
        return new ReferenceModel(graph, temperature(file), linear(file));
    }

    private static OptionalDouble temperature(Safetensors file) {
        return file.names().contains(TEMPERATURE)
                ? OptionalDouble.of(file.floats(TEMPERATURE)[0])
                : OptionalDouble.empty();
    }

    private static Optional<ReferenceModel.Linear> linear(Safetensors file) {
        return file.names().contains(LINEAR_WEIGHTS)
                ? Optional.of(new ReferenceModel.Linear(file.floats(LINEAR_WEIGHTS), file.floats(LINEAR_BIAS)))
                : Optional.empty();
    }

    /** Whichever reading explains more of the names; a file that fits neither is reported as a bare one. */
    private static String prefix(Set<String> names, ParameterLayout layout) {
        long bare = layout.ranges().stream()
                .filter(r -> names.contains(r.referenceName()))
                .count();
        long whole = layout.ranges().stream()
                .filter(r -> names.contains(WHOLE + r.referenceName()))
                .count();
        return whole > bare ? WHOLE : "";
    }

    private static void check(Safetensors file, ParameterLayout layout, String prefix, int features) {
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        layout.ranges().forEach(r -> expected.put(prefix + r.referenceName(), r.shape()));
        if (!prefix.isEmpty()) {
            expectHeads(file, expected, features);
        }
        Set<String> missing = new TreeSet<>(expected.keySet());
        missing.removeAll(file.names());
        Set<String> unexpected = new TreeSet<>(file.names());
        unexpected.removeAll(expected.keySet());
        unexpected.removeIf(name -> name.endsWith(IGNORED));
        List<String> shapes = new ArrayList<>();
        expected.forEach((name, shape) -> {
            if (file.names().contains(name) && !file.shape(name).equals(shape)) {
                shapes.add(name + " " + file.shape(name) + " ≠ " + shape);
            }
        });
        List<Problem> problems = new ArrayList<>();
        add(problems, ModelProblem.WEIGHTS_MISSING, file, missing);
        add(problems, ModelProblem.WEIGHTS_UNEXPECTED, file, unexpected);
        add(problems, ModelProblem.WEIGHTS_SHAPE, file, shapes);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
    }

    private static void expectHeads(Safetensors file, Map<String, List<Integer>> expected, int features) {
        if (file.names().contains(TEMPERATURE)) {
            boolean vector = file.shape(TEMPERATURE).size() == 1;
            expected.put(TEMPERATURE, vector ? List.of(1) : List.of());
        }
        if (file.names().contains(LINEAR_WEIGHTS) || file.names().contains(LINEAR_BIAS)) {
            String either = file.names().contains(LINEAR_WEIGHTS) ? LINEAR_WEIGHTS : LINEAR_BIAS;
            int classes = file.shape(either).isEmpty()
                    ? 1
                    : Math.max(1, file.shape(either).get(0));
            expected.put(LINEAR_WEIGHTS, List.of(classes, features));
            expected.put(LINEAR_BIAS, List.of(classes));
        }
    }

    private static void add(List<Problem> problems, ModelProblem code, Safetensors file, Collection<String> names) {
        if (!names.isEmpty()) {
            problems.add(code.with(file.file(), String.join(", ", names)));
        }
    }
}
