package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout;
import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.model.ParameterLayouts;
import dev.centroid.model.Safetensors;
import dev.centroid.run.RunSeed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** A reference file with the network that it belongs to. */
record Golden(Safetensors file, BackboneSpec spec) {

    private static final double TOLERANCE = 1e-4;

    static Golden load(String name) {
        Safetensors file = Safetensors.read(Path.of("src/test/resources/golden", name + ".safetensors"));
        List<Integer> input = file.shape("input");
        boolean convNet = file.names().contains("before.encoder.0.0.weight");
        String form = convNet ? "before.encoder.%d.0.weight" : "before.layer%d.conv1.weight";
        int first = convNet ? 0 : 1;
        List<Integer> widths = IntStream.range(first, first + 4)
                .mapToObj(i -> file.shape(form.formatted(i)).get(0))
                .toList();
        BackboneKind kind = convNet ? BackboneKind.CONVNET4 : BackboneKind.RESNET12;
        return new Golden(file, new BackboneSpec(kind, input.get(1), input.get(2), input.get(3), widths));
    }

    /** The graph with the weights of the file. */
    ComputationGraph graph() {
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(1));
        float[] vector = new float[(int) graph.numParams()];
        for (Range range : ParameterLayouts.of(graph, spec).ranges()) {
            float[] values = file.floats("before." + range.referenceName());
            System.arraycopy(values, 0, vector, range.begin(), range.length());
        }
        graph.setParams(Nd4j.createFromArray(vector));
        return graph;
    }

    int count() {
        return file.shape("input").get(0);
    }

    FloatBuffer input() {
        return direct(file.floats("input"));
    }

    static FloatBuffer direct(float[] values) {
        return ByteBuffer.allocateDirect(Float.BYTES * values.length)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .put(values)
                .flip();
    }

    void compare(String name, float[] actual) {
        float[] expected = file.floats(name);
        compare(name, expected, actual, largest(expected));
    }

    private static void compare(String name, float[] expected, float[] actual, double scale) {
        assertThat(actual).as(name).hasSameSizeAs(expected);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs((double) expected[i] - actual[i]));
        }
        assertThat(worst / scale).as("relative error of " + name).isLessThanOrEqualTo(TOLERANCE);
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** All parameter gradients; 0 where nothing is trained. */
    void compareGradients(ParameterLayout layout, float[] gradients, NormMode mode) {
        for (Range range : layout.ranges()) {
            float[] part = Arrays.copyOfRange(gradients, range.begin(), range.end());
            String name = "grad." + range.referenceName();
            if (!range.trained()) {
                assertThat(part).containsOnly(0);
            } else if (range.parameter().equals("b") && mode == NormMode.BATCH_STATISTICS) {
                // Batch normalisation takes the bias out again: what is left is rounding.
                float[] weights = file.floats(name.replace("bias", "weight"));
                compare(name, file.floats(name), part, largest(weights));
            } else {
                compare(name, part);
            }
        }
    }

    /** Running statistics after a step; DL4J keeps the biased variance, the reference the unbiased one. */
    void compareStatistics(ParameterLayout layout, float[] parameters, Map<String, Integer> positions) {
        for (Range range : layout.ranges()) {
            if (range.trained()) {
                continue;
            }
            float[] before = file.floats("before." + range.referenceName());
            float[] after = file.floats("after." + range.referenceName());
            double n = (double) count() * positions.get(range.layer());
            float[] expected = new float[after.length];
            for (int i = 0; i < after.length; i++) {
                double old = 0.9 * before[i];
                double share = range.parameter().equals("var") ? (n - 1) / n : 1;
                expected[i] = (float) (old + (after[i] - old) * share);
            }
            float[] part = Arrays.copyOfRange(parameters, range.begin(), range.end());
            compare("after." + range.referenceName(), expected, part, largest(expected));
        }
    }

    /** Positions (height × width) that each batch normalisation averages over, by its layer's name. */
    Map<String, Integer> positions(ParameterLayout layout) {
        Map<String, Integer> result = new HashMap<>();
        for (Range range : layout.ranges()) {
            if (range.parameter().equals("mean")) {
                String digits = range.layer().replaceAll("^(encoder\\.|layer)(\\d).*", "$2");
                int block = Integer.parseInt(digits) - (range.layer().startsWith("layer") ? 1 : 0);
                result.put(range.layer(), (spec.height() >> block) * (spec.width() >> block));
            }
        }
        return result;
    }
}
