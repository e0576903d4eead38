package dev.centroid.model;

import dev.centroid.model.ParameterLayout.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Finds where DL4J put each parameter of a backbone in its flat vector. */
public final class ParameterLayouts {

    /** DL4J's parameter keys and what the reference calls them; convolution and batch normalisation share none. */
    private static final Map<String, String> REFERENCE_NAMES = Map.of(
            "W", "weight",
            "b", "bias",
            "gamma", "weight",
            "beta", "bias",
            "mean", "running_mean",
            "var", "running_var");

    private ParameterLayouts() {}

    /**
     * The layout of a graph that {@link BackboneGraphs} built for the spec, or that was read from a file and checked.
     *
     * @throws IllegalArgumentException if the graph is not that of the spec
     */
    public static ParameterLayout of(ComputationGraph graph, BackboneSpec spec) {
        List<Range> ranges = new ArrayList<>();
        for (Layer layer : graph.getLayers()) {
            if (layer.numParams() > 0) {
                layer.paramTable().forEach((key, values) -> ranges.add(range(layer, key, values)));
            }
        }
        ranges.sort(Comparator.comparingInt(Range::begin));
        check(graph, spec, ranges);
        return new ParameterLayout(ranges);
    }

    private static Range range(Layer layer, String key, INDArray values) {
        String name = layer.conf().getLayer().getLayerName();
        String suffix = REFERENCE_NAMES.get(key);
        if (suffix == null || key.equals("W") && values.ordering() != 'c') {
            throw new IllegalArgumentException("no known parameter: " + name + "_" + key + " " + values.ordering());
        }
        int begin = Math.toIntExact(values.offset());
        List<Integer> shape = key.equals("W")
                ? Arrays.stream(values.shape()).mapToObj(Math::toIntExact).toList()
                : List.of(Math.toIntExact(values.length()));
        boolean trained = !key.equals("mean") && !key.equals("var");
        int end = begin + Math.toIntExact(values.length());
        return new Range(name, key, name + "." + suffix, begin, end, shape, trained);
    }

    private static void check(ComputationGraph graph, BackboneSpec spec, List<Range> ranges) {
        int position = 0;
        for (Range range : ranges) {
            if (range.begin() != position) {
                throw new IllegalArgumentException("gap in front of " + range);
            }
            position = range.end();
        }
        if (position != graph.numParams()) {
            throw new IllegalArgumentException("parameters end at " + position + " of " + graph.numParams());
        }
        boolean convNet = ranges.get(0).layer().startsWith("encoder.");
        int channels = ranges.stream()
                .filter(r -> r.shape().size() == 4)
                .findFirst()
                .orElseThrow()
                .shape()
                .get(1);
        if (convNet != (spec.kind() == BackboneKind.CONVNET4) || channels != spec.channels()) {
            throw new IllegalArgumentException("the graph is not a " + spec);
        }
    }
}
