package dev.centroid.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names a network in a few words, from its spec or from DL4J's JSON. */
final class NetworkWords {

    private static final Set<String> TRAINING_SETTINGS = Set.of("iupdater", "biasUpdater", "weightInitFn");

    private NetworkWords() {}

    static String of(BackboneSpec spec) {
        return words(spec.kind().key(), spec.channels(), spec.widths(), spec.featureSize());
    }

    /** As far as the JSON of a configuration says; a network that is not ours is named by its layers. */
    static String of(JsonNode configuration) {
        JsonNode vertices = configuration.path("vertices");
        Optional<String> words = convNet4(vertices);
        if (words.isEmpty()) {
            words = resNet12(vertices);
        }
        List<String> names = new ArrayList<>();
        vertices.fieldNames().forEachRemaining(names::add);
        return words.orElse(names.toString());
    }

    /** What a configuration computes: vertices, their settings and wiring, without counters and training settings. */
    static JsonNode essence(JsonNode configuration) {
        ObjectNode essence = JsonNodeFactory.instance.objectNode();
        for (String part : List.of("vertexInputs", "networkInputs", "networkOutputs")) {
            essence.set(part, configuration.path(part));
        }
        for (Map.Entry<String, JsonNode> vertex : configuration.path("vertices").properties()) {
            ObjectNode what = essence.putObject("vertex " + vertex.getKey());
            for (String part : List.of("@class", "op", "preProcessor")) {
                what.set(part, vertex.getValue().path(part));
            }
            JsonNode layer = vertex.getValue().path("layerConf").path("layer");
            for (Map.Entry<String, JsonNode> setting : layer.properties()) {
                if (!TRAINING_SETTINGS.contains(setting.getKey())) {
                    what.set("layer " + setting.getKey(), setting.getValue());
                }
            }
        }
        return essence;
    }

    private static Optional<String> convNet4(JsonNode vertices) {
        List<Integer> widths = new ArrayList<>();
        for (int block = 0; block < 4; block++) {
            widths.add(convolution(vertices, "encoder." + block + ".0")
                    .path("nout")
                    .asInt());
        }
        JsonNode flat = vertices.path(BackboneGraphs.FEATURES).path("preProcessor");
        int features = widths.get(3)
                * flat.path("inputHeight").asInt()
                * flat.path("inputWidth").asInt();
        int channels = convolution(vertices, "encoder.0.0").path("nin").asInt();
        return widths.contains(0)
                ? Optional.empty()
                : Optional.of(words(BackboneKind.CONVNET4.key(), channels, widths, features));
    }

    private static Optional<String> resNet12(JsonNode vertices) {
        List<Integer> widths = new ArrayList<>();
        for (int block = 1; block <= 4; block++) {
            widths.add(convolution(vertices, "layer" + block + ".conv1")
                    .path("nout")
                    .asInt());
        }
        int channels = convolution(vertices, "layer1.conv1").path("nin").asInt();
        boolean wide = widths.equals(BackboneKind.RESNET12_WIDE.widths());
        BackboneKind kind = wide ? BackboneKind.RESNET12_WIDE : BackboneKind.RESNET12;
        return widths.contains(0) ? Optional.empty() : Optional.of(words(kind.key(), channels, widths, widths.get(3)));
    }

    private static JsonNode convolution(JsonNode vertices, String name) {
        return vertices.path(name).path("layerConf").path("layer");
    }

    private static String words(String kind, int channels, List<Integer> widths, int features) {
        return kind + " " + channels + "→" + widths + "→" + features;
    }
}
