package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.run.RunSeed;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every engine must do. */
class EngineTest {

    @ParameterizedTest
    @CsvSource({
        "CONVNET4, DL4J",
        "RESNET12, DL4J",
        "RESNET12_WIDE, DL4J",
        "CONVNET4, ONEDNN",
        "RESNET12, ONEDNN",
        "RESNET12_WIDE, ONEDNN"
    })
    void agreesWithDl4jsOwnLayers(BackboneKind kind, EngineKind which) {
        BackboneSpec spec = new BackboneSpec(kind, 2, 21, 18, List.of(3, 4, 5, 6));
        float[] pixels = random(5 * 2 * 21 * 18, 1);
        float[] errors = random(5 * spec.featureSize(), 2);
        ComputationGraph stock = BackboneGraphs.build(spec, new RunSeed(4));
        // DL4J's batch normalisation breaks its own workspaces when the error comes from outside.
        stock.getConfiguration().setTrainingWorkspaceMode(WorkspaceMode.NONE);
        stock.getConfiguration().setInferenceWorkspaceMode(WorkspaceMode.NONE);
        INDArray images = Nd4j.createFromArray(pixels).reshape(5, 2, 21, 18);
        float[] stockEval = stock.outputSingle(false, images).data().asFloat();
        INDArray stockTrain =
                stock.feedForward(new INDArray[] {images}, true, false).get(BackboneGraphs.FEATURES);
        float[] stockFeatures = stockTrain.dup('c').data().asFloat();
        float[] stockGradients = stock.backpropGradient(
                        Nd4j.createFromArray(errors).reshape(5, spec.featureSize()))
                .gradient()
                .data()
                .asFloat();
        try (BackboneEngine engine = which.create(spec, 1)) {
            float[] features = new float[errors.length];
            engine.infer(Golden.direct(pixels), 5, features);
            assertClose(features, stockEval);
            float[] before = parameters(engine);
            engine.forward(Golden.direct(pixels), 5, NormMode.BATCH_STATISTICS, features);
            assertClose(features, stockFeatures);
            engine.backward(errors);
            float[] after = parameters(engine);
            float[] gradients = gradients(engine);
            for (Range range : engine.layout().ranges()) {
                float[] stockPart = part(stockGradients, range);
                if (range.trained() && !range.parameter().equals("b")) {
                    assertClose(part(gradients, range), stockPart);
                } else if (!range.trained()) {
                    // DL4J writes the change of the statistics where others have gradients: new = old − change.
                    float[] moved = part(before, range);
                    for (int i = 0; i < moved.length; i++) {
                        moved[i] -= stockPart[i];
                    }
                    assertClose(part(after, range), moved);
                    assertThat(part(gradients, range)).containsOnly(0);
                }
            }
        }
        stock.close();
    }

    /** Both engines, with the gradient of the images; bf16 within what 8 bits leave, with some ReLUs tipped over. */
    @ParameterizedTest
    @CsvSource({
        "CONVNET4, BATCH_STATISTICS, ONEDNN, 1e-4, 1e-4",
        "CONVNET4, FROZEN, ONEDNN, 1e-4, 1e-4",
        "RESNET12, BATCH_STATISTICS, ONEDNN, 1e-4, 1e-4",
        "RESNET12, FROZEN, ONEDNN, 1e-4, 1e-4",
        "CONVNET4, BATCH_STATISTICS, ONEDNN_BF16, 0.03, 0.2",
        "RESNET12, FROZEN, ONEDNN_BF16, 0.03, 0.2"
    })
    void enginesAgree(BackboneKind kind, NormMode mode, EngineKind which, double forward, double backward) {
        BackboneSpec spec = new BackboneSpec(kind, 2, 18, 21, List.of(3, 20, 5, 6));
        float[] pixels = random(6 * 2 * 18 * 21, 1);
        float[] errors = random(6 * spec.featureSize(), 2);
        try (BackboneEngine reference = EngineKind.DL4J.create(spec, 1);
                BackboneEngine engine = which.create(spec, 2)) {
            for (int step = 0; step < 2; step++) {
                float[] expected = new float[errors.length];
                float[] actual = new float[errors.length];
                reference.forward(Golden.direct(pixels), 6, mode, expected);
                engine.forward(Golden.direct(pixels), 6, mode, actual);
                assertDistance(actual, expected, forward);
                float[] images = reference.backwardToInput(errors);
                assertDistance(engine.backwardToInput(errors), images, backward);
                assertDistance(gradients(engine), gradients(reference), backward);
                assertDistance(parameters(engine), parameters(reference), forward);
                reference.infer(Golden.direct(pixels), 6, expected);
                engine.infer(Golden.direct(pixels), 6, actual);
                assertDistance(actual, expected, forward);
                reference.writeTrainedParameters(parameters(reference));
                engine.writeTrainedParameters(parameters(reference));
            }
        }
    }

    /** ‖a − b‖ ≤ tolerance · ‖b‖: a ReLU that tips over changes a few numbers, not the whole. */
    private static void assertDistance(float[] actual, float[] expected, double tolerance) {
        double distance = 0;
        double size = 0;
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            distance += Math.pow((double) actual[i] - expected[i], 2);
            size += Math.pow(expected[i], 2);
        }
        assertThat(Math.sqrt(distance / size)).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "CONVNET4, BATCH_STATISTICS, DL4J",
        "CONVNET4, FROZEN, DL4J",
        "RESNET12, BATCH_STATISTICS, DL4J",
        "RESNET12, FROZEN, DL4J",
        "CONVNET4, BATCH_STATISTICS, ONEDNN",
        "CONVNET4, FROZEN, ONEDNN",
        "RESNET12, BATCH_STATISTICS, ONEDNN",
        "RESNET12, FROZEN, ONEDNN"
    })
    void gradientsAreFiniteDifferences(BackboneKind kind, NormMode mode, EngineKind which) {
        BackboneSpec spec = new BackboneSpec(kind, 1, 16, 16, List.of(2, 3, 2, 3));
        float[] pixels = random(3 * 256, 1);
        float[] errors = random(3 * spec.featureSize(), 2);
        try (BackboneEngine engine = which.create(spec, 1)) {
            float[] features = new float[errors.length];
            engine.forward(Golden.direct(pixels), 3, mode, features);
            engine.backward(errors);
            float[] gradients = gradients(engine);
            float[] parameters = parameters(engine);
            Random choice = new Random(3);
            int close = 0;
            int tried = 0;
            for (Range range : engine.layout().ranges()) {
                if (range.trained()) {
                    int index = range.begin() + choice.nextInt(range.length());
                    double slope = slope(engine, parameters, index, pixels, mode, errors);
                    double error = Math.abs(slope - gradients[index]);
                    tried++;
                    close += error < 0.02 * Math.max(1, Math.abs(slope)) ? 1 : 0;
                }
            }
            // A kink of ReLU or max-pooling between the two points spoils a few of the differences.
            assertThat(close).isGreaterThanOrEqualTo(tried * 9 / 10);
            assertThat(tried).isGreaterThanOrEqualTo(16);
        }
    }

    private static double slope(
            BackboneEngine engine, float[] parameters, int index, float[] pixels, NormMode mode, float[] errors) {
        double step = 1e-3;
        double[] loss = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = parameters.clone();
            moved[index] += (float) (side == 0 ? -step : step);
            engine.writeTrainedParameters(moved);
            float[] features = new float[errors.length];
            engine.forward(Golden.direct(pixels), 3, mode, features);
            for (int i = 0; i < features.length; i++) {
                loss[side] += (double) features[i] * errors[i];
            }
        }
        engine.writeTrainedParameters(parameters);
        return (loss[1] - loss[0]) / (2 * step);
    }

    @ParameterizedTest
    @CsvSource({
        "CONVNET4, 17, 23, DL4J",
        "RESNET12, 19, 16, DL4J",
        "RESNET12_WIDE, 16, 16, DL4J",
        "CONVNET4, 17, 23, ONEDNN",
        "RESNET12, 19, 16, ONEDNN",
        "RESNET12_WIDE, 16, 16, ONEDNN_BF16"
    })
    void oneImageAndOddSizesWork(BackboneKind kind, int height, int width, EngineKind which) {
        BackboneSpec spec = new BackboneSpec(kind, 3, height, width, List.of(2, 3, 4, 5));
        try (BackboneEngine engine = which.create(spec, 1)) {
            float[] features = new float[spec.featureSize()];
            float[] pixels = random(3 * height * width, 1);
            engine.infer(Golden.direct(pixels), 1, features);
            engine.forward(Golden.direct(pixels), 1, NormMode.BATCH_STATISTICS, features);
            float[] images = engine.backwardToInput(random(features.length, 2));
            assertThat(images).hasSize(pixels.length);
            for (float value : gradients(engine)) {
                assertThat(value).isFinite();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "ONEDNN"})
    void inferenceOfAnImageDoesNotDependOnItsBatch(EngineKind which) {
        BackboneSpec spec = new BackboneSpec(BackboneKind.RESNET12, 1, 16, 16, List.of(2, 3, 4, 5));
        float[] pixels = random(7 * 256, 1);
        try (BackboneEngine engine = which.create(spec, 1)) {
            float[] together = new float[7 * 5];
            engine.infer(Golden.direct(pixels), 7, together);
            float[] alone = new float[5];
            engine.infer(Golden.direct(Arrays.copyOfRange(pixels, 3 * 256, 4 * 256)), 1, alone);
            assertClose(alone, Arrays.copyOfRange(together, 15, 20));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONVNET4, 1, DL4J",
        "CONVNET4, 2, DL4J",
        "RESNET12, 2, DL4J",
        "CONVNET4, 1, ONEDNN",
        "CONVNET4, 2, ONEDNN",
        "RESNET12, 2, ONEDNN",
        "CONVNET4, 2, ONEDNN_BF16",
        "RESNET12, 1, ONEDNN_BF16"
    })
    void equalRunsGiveEqualBits(BackboneKind kind, int threads, EngineKind which) {
        BackboneSpec spec = new BackboneSpec(kind, 3, 24, 24, List.of(16, 16, 16, 16));
        assertThat(trainBriefly(which, spec, threads)).isEqualTo(trainBriefly(which, spec, threads));
    }

    private static float[] trainBriefly(EngineKind which, BackboneSpec spec, int threads) {
        try (BackboneEngine engine = which.create(spec, threads)) {
            float[] features = new float[9 * spec.featureSize()];
            for (int step = 0; step < 5; step++) {
                engine.forward(Golden.direct(random(9 * 3 * 24 * 24, step)), 9, NormMode.BATCH_STATISTICS, features);
                engine.backward(features);
                float[] parameters = parameters(engine);
                float[] gradients = gradients(engine);
                for (int i = 0; i < parameters.length; i++) {
                    parameters[i] -= 0.01f * gradients[i];
                }
                engine.writeTrainedParameters(parameters);
            }
            return parameters(engine);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "ONEDNN", "ONEDNN_BF16"})
    void writingParametersLeavesTheRunningStatistics(EngineKind which) {
        BackboneSpec spec = tiny();
        try (BackboneEngine engine = which.create(spec, 1)) {
            float[] before = parameters(engine);
            float[] other = new float[before.length];
            Arrays.fill(other, 0.25f);
            engine.writeTrainedParameters(other);
            float[] after = parameters(engine);
            for (Range range : engine.layout().ranges()) {
                float[] expected = range.trained() ? part(other, range) : part(before, range);
                assertThat(part(after, range)).isEqualTo(expected);
            }
            assertThat(engine.graph().params().data().asFloat()).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "ONEDNN", "ONEDNN_BF16"})
    void inferenceBetweenForwardAndBackwardChangesNothing(EngineKind which) {
        BackboneSpec spec = tiny();
        float[] pixels = random(3 * 256, 1);
        float[][] results = new float[2][];
        for (int run = 0; run < 2; run++) {
            try (BackboneEngine engine = which.create(spec, 1)) {
                float[] features = new float[3 * spec.featureSize()];
                engine.forward(Golden.direct(pixels), 3, NormMode.BATCH_STATISTICS, features);
                if (run == 1) {
                    engine.infer(Golden.direct(random(2 * 256, 9)), 2, new float[2 * spec.featureSize()]);
                }
                engine.backward(features);
                results[run] = gradients(engine);
            }
        }
        assertThat(results[1]).isEqualTo(results[0]);
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "ONEDNN", "ONEDNN_BF16"})
    void belongsToItsThread(EngineKind which) {
        try (BackboneEngine engine = which.create(tiny(), 1)) {
            Executor other = task -> new Thread(task, "another").start();
            assertThatThrownBy(() -> CompletableFuture.runAsync(() -> engine.readGradients(new float[1]), other)
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "ONEDNN", "ONEDNN_BF16"})
    void wrongCallsAreRefused(EngineKind which) {
        BackboneSpec spec = tiny();
        BackboneEngine engine = which.create(spec, 1);
        FloatBuffer images = Golden.direct(random(256, 1));
        float[] features = new float[spec.featureSize()];
        assertThatThrownBy(() -> engine.backward(features)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> engine.infer(images, 2, new float[2 * features.length]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.infer(images, 1, new float[features.length + 1]))
                .isInstanceOf(IllegalArgumentException.class);
        engine.forward(images, 1, NormMode.FROZEN, features);
        assertThatThrownBy(() -> engine.backward(new float[1 + features.length]))
                .isInstanceOf(IllegalArgumentException.class);
        engine.backward(features);
        assertThatThrownBy(() -> engine.backward(features)).isInstanceOf(IllegalStateException.class);
        engine.close();
        assertThatThrownBy(() -> engine.infer(images, 1, features)).isInstanceOf(IllegalStateException.class);
    }

    private static BackboneSpec tiny() {
        return new BackboneSpec(BackboneKind.RESNET12, 1, 16, 16, List.of(2, 3, 2, 3));
    }

    private static float[] parameters(BackboneEngine engine) {
        float[] vector = new float[engine.layout().size()];
        engine.readParameters(vector);
        return vector;
    }

    private static float[] gradients(BackboneEngine engine) {
        float[] vector = new float[engine.layout().size()];
        engine.readGradients(vector);
        return vector;
    }

    private static float[] part(float[] vector, Range range) {
        return Arrays.copyOfRange(vector, range.begin(), range.end());
    }

    private static float[] random(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static void assertClose(float[] actual, float[] expected) {
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(actual).containsExactly(expected, within(1e-4f * largest));
    }
}
