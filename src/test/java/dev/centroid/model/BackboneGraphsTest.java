package dev.centroid.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.run.RunSeed;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

class BackboneGraphsTest {

    @ParameterizedTest
    @CsvSource({
        "CONVNET4, 3, 84, 1600",
        "CONVNET4, 3, 80, 1600",
        "CONVNET4, 1, 28, 64",
        "CONVNET4, 1, 31, 64",
        "RESNET12, 3, 33, 512",
        "RESNET12_WIDE, 1, 16, 640"
    })
    void featuresHaveThePublishedSize(BackboneKind kind, int channels, int side, int features) {
        BackboneSpec spec = BackboneSpec.published(kind, channels, side);
        assertThat(spec.featureSize()).isEqualTo(features);
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(1));
        assertThat(graph.outputSingle(Nd4j.rand(1, channels, side, side)).shape())
                .containsExactly(1, features);
        graph.close();
    }

    @Test
    void parametersAreAsManyAsPublished() {
        BackboneSpec conv = BackboneSpec.published(BackboneKind.CONVNET4, 3, 84);
        // 3·64·9 + 3·64·64·9 weights, 4·64 biases, 4·2·64 of batch normalisation.
        assertThat(layout(conv).trainedSize()).isEqualTo(1728 + 110_592 + 256 + 512);
        BackboneSpec residual = BackboneSpec.published(BackboneKind.RESNET12, 3, 80);
        // Convolutions o·c·9 + 2·o·o·9 + o·c and batch normalisation 8·o of each block, summed by hand.
        assertThat(layout(residual).trainedSize()).isEqualTo(7_996_800);
    }

    @Test
    void equalSeedsGiveEqualWeights() {
        BackboneSpec spec = tiny(BackboneKind.RESNET12);
        float[] first = weights(spec, 5);
        assertThat(weights(spec, 5)).isEqualTo(first);
        assertThat(weights(spec, 6)).isNotEqualTo(first);
    }

    @Test
    void convNetWeightsAreUniformInThePytorchBounds() {
        BackboneSpec spec = new BackboneSpec(BackboneKind.CONVNET4, 3, 16, 16, List.of(64, 64, 8, 8));
        float[] vector = weights(spec, 1);
        for (Range range : layout(spec).ranges()) {
            if (range.layer().equals("encoder.1.0")) {
                double bound = 1 / Math.sqrt(64 * 9);
                double[] moments = moments(vector, range);
                assertThat(moments[2]).isLessThanOrEqualTo(bound);
                if (range.parameter().equals("W")) {
                    assertThat(moments[0]).isBetween(-0.001, 0.001);
                    assertThat(moments[1]).isBetween(bound / Math.sqrt(3) * 0.97, bound / Math.sqrt(3) * 1.03);
                }
            }
        }
    }

    @Test
    void resNetWeightsHaveHesDeviation() {
        BackboneSpec spec = new BackboneSpec(BackboneKind.RESNET12, 3, 16, 16, List.of(64, 64, 8, 8));
        float[] vector = weights(spec, 1);
        for (Range range : layout(spec).ranges()) {
            double[] moments = moments(vector, range);
            switch (range.parameter()) {
                case "gamma", "var" -> assertThat(moments).containsExactly(1, 0, 1);
                case "beta", "mean" -> assertThat(moments).containsExactly(0, 0, 0);
                default -> {
                    double expected = Math.sqrt(2.0
                            / (range.shape().get(0)
                                    * range.shape().get(2)
                                    * range.shape().get(3)));
                    if (range.length() > 10_000) {
                        assertThat(moments[1]).isBetween(expected * 0.97, expected * 1.03);
                    }
                }
            }
        }
    }

    @Test
    void theLayoutKnowsItsNetwork() {
        ComputationGraph graph = BackboneGraphs.build(tiny(BackboneKind.CONVNET4), new RunSeed(1));
        assertThatThrownBy(() -> ParameterLayouts.of(graph, tiny(BackboneKind.RESNET12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BackboneSpec tiny(BackboneKind kind) {
        return new BackboneSpec(kind, 1, 16, 16, List.of(2, 3, 4, 5));
    }

    private static ParameterLayout layout(BackboneSpec spec) {
        return ParameterLayouts.of(BackboneGraphs.build(spec, new RunSeed(1)), spec);
    }

    private static float[] weights(BackboneSpec spec, long seed) {
        return ParameterVector.read(BackboneGraphs.build(spec, new RunSeed(seed)));
    }

    /** Mean, standard deviation and largest magnitude. */
    private static double[] moments(float[] vector, Range range) {
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int i = range.begin(); i < range.end(); i++) {
            sum += vector[i];
            squares += (double) vector[i] * vector[i];
            largest = Math.max(largest, Math.abs(vector[i]));
        }
        double mean = sum / range.length();
        return new double[] {mean, Math.sqrt(Math.max(0, squares / range.length() - mean * mean)), largest};
    }
}
