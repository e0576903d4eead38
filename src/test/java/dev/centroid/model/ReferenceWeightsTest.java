package dev.centroid.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceWeightsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aBareBackboneComesBack(BackboneKind kind) {
        BackboneSpec spec = spec(kind);
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(3));
        ReferenceModel back = importOf(ReferenceWeights.exportBackbone(graph, spec), spec);
        assertThat(back.backbone().params()).isEqualTo(graph.params());
        assertThat(back.temperature()).isEmpty();
        assertThat(back.linear()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWholeModelComesBack(BackboneKind kind) {
        BackboneSpec spec = spec(kind);
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(3));
        ReferenceModel.Linear linear = new ReferenceModel.Linear(new float[2 * spec.featureSize()], new float[] {1, 2});
        linear.weights()[3] = 7;
        ReferenceModel model = new ReferenceModel(graph, OptionalDouble.of(10.5), Optional.of(linear));
        Map<String, Tensor> tensors = ReferenceWeights.exportModel(model, spec);
        tensors.put("encoder.some.num_batches_tracked", Tensor.scalar(5));

        ReferenceModel back = importOf(tensors, spec);
        assertThat(back.backbone().params()).isEqualTo(graph.params());
        assertThat(back.temperature()).hasValue(10.5);
        assertThat(back.linear().orElseThrow().weights()).isEqualTo(linear.weights());
        assertThat(back.linear().orElseThrow().bias()).containsExactly(1, 2);
    }

    @Test
    void namesAndShapesAreThoseOfTheReference() {
        BackboneSpec spec = spec(BackboneKind.CONVNET4);
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(3));
        ReferenceModel model = new ReferenceModel(graph, OptionalDouble.of(1), Optional.empty());
        Map<String, Tensor> whole = ReferenceWeights.exportModel(model, spec);
        assertThat(whole.get("encoder.encoder.1.0.weight").shape()).containsExactly(3, 2, 3, 3);
        assertThat(whole.get("encoder.encoder.3.1.running_var").shape()).containsExactly(5);
        assertThat(whole.get("temp").shape()).isEmpty();
        assertThat(ReferenceWeights.exportBackbone(graph, spec)).containsKeys("encoder.0.0.bias", "encoder.3.1.bias");

        BackboneSpec residual = spec(BackboneKind.RESNET12);
        Map<String, Tensor> bare =
                ReferenceWeights.exportBackbone(BackboneGraphs.build(residual, new RunSeed(3)), residual);
        assertThat(bare).hasSize(4 * (4 + 4 * 4));
        assertThat(bare.get("layer2.downsample.0.weight").shape()).containsExactly(3, 2, 1, 1);
        assertThat(bare.get("layer4.bn3.running_mean").shape()).containsExactly(5);
    }

    @Test
    void goldenWeightsAreImportedAsTheyAre() {
        Safetensors golden = Safetensors.read(Path.of("src/test/resources/golden/resnet12_narrow.safetensors"));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : golden.names()) {
            if (name.startsWith("before.")) {
                tensors.put(name.substring("before.".length()), golden.tensor(name));
            }
        }
        BackboneSpec spec = new BackboneSpec(BackboneKind.RESNET12, 3, 40, 40, List.of(8, 16, 24, 32));
        Map<String, Tensor> back =
                ReferenceWeights.exportBackbone(importOf(tensors, spec).backbone(), spec);
        assertThat(back.keySet()).containsExactlyInAnyOrderElementsOf(tensors.keySet());
        back.forEach((name, tensor) -> {
            assertThat(tensor.shape()).isEqualTo(tensors.get(name).shape());
            assertThat(tensor.values()).isEqualTo(tensors.get(name).values());
        });
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        BackboneSpec spec = spec(BackboneKind.RESNET12);
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(3));
        Map<String, Tensor> tensors = ReferenceWeights.exportModel(ReferenceModel.of(graph), spec);
        tensors.remove("encoder.layer1.conv2.weight");
        tensors.remove("encoder.layer4.bn1.bias");
        tensors.put("encoder.layer5.conv1.weight", Tensor.scalar(1));
        tensors.put("encoder.layer1.bn1.weight", new Tensor(List.of(3), new float[3]));
        tensors.put("classifier.linear.weight", new Tensor(List.of(7, 9), new float[63]));
        assertThatThrownBy(() -> importOf(tensors, spec))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(
                                ModelProblem.WEIGHTS_MISSING,
                                ModelProblem.WEIGHTS_UNEXPECTED,
                                ModelProblem.WEIGHTS_SHAPE))
                .hasMessageContaining("classifier.linear.bias, encoder.layer1.conv2.weight, encoder.layer4.bn1.bias")
                .hasMessageContaining("encoder.layer5.conv1.weight")
                .hasMessageContaining("encoder.layer1.bn1.weight [3] ≠ [2]")
                .hasMessageContaining("classifier.linear.weight [7, 9] ≠ [7, 5]");
    }

    @Test
    void anotherNetworkIsRefused() {
        BackboneSpec spec = spec(BackboneKind.RESNET12);
        Map<String, Tensor> tensors = ReferenceWeights.exportBackbone(BackboneGraphs.build(spec, new RunSeed(3)), spec);
        assertThatThrownBy(() -> importOf(tensors, spec(BackboneKind.CONVNET4)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("encoder.0.0.weight")
                .hasMessageContaining("layer1.conv1.weight");
    }

    private ReferenceModel importOf(Map<String, Tensor> tensors, BackboneSpec spec) {
        Path file = folder.resolve("x.safetensors");
        TestFiles.write(file, tensors, Map.of());
        return ReferenceWeights.importFrom(Safetensors.read(file), spec);
    }

    private static BackboneSpec spec(BackboneKind kind) {
        return new BackboneSpec(kind, 1, 16, 16, List.of(2, 3, 4, 5));
    }
}
