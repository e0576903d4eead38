package dev.centroid.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines against the published implementation under PyTorch. */
class GoldenTest {

    @ParameterizedTest
    @CsvSource({
        "convnet4, DL4J",
        "convnet4_grey28, DL4J",
        "convnet4_grey28, DL4J_BACKEND",
        "resnet12_narrow, DL4J",
        "resnet12_narrow, DL4J_BACKEND",
        "convnet4, ONEDNN",
        "convnet4_grey28, ONEDNN",
        "resnet12_narrow, ONEDNN"
    })
    void agreesInInferenceAndInATrainingStep(String name, EngineKind kind) {
        Golden golden = Golden.load(name);
        try (BackboneEngine engine = kind.create(golden.spec(), golden.graph(), 1)) {
            float[] features = new float[golden.count() * golden.spec().featureSize()];
            engine.infer(golden.input(), golden.count(), features);
            golden.compare("features.eval", features);

            engine.forward(golden.input(), golden.count(), NormMode.BATCH_STATISTICS, features);
            golden.compare("features.train", features);

            float[] images = engine.backwardToInput(golden.file().floats("grad.features"));
            golden.compare("grad.input", images);
            checkVectors(golden, engine, NormMode.BATCH_STATISTICS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "convnet4_grey28_frozen_bn, DL4J",
        "convnet4_grey28_frozen_bn, DL4J_BACKEND",
        "resnet12_narrow_frozen_bn, DL4J",
        "resnet12_narrow_frozen_bn, DL4J_BACKEND",
        "convnet4_grey28_frozen_bn, ONEDNN",
        "resnet12_narrow_frozen_bn, ONEDNN"
    })
    void agreesWithFrozenBatchNorm(String name, EngineKind kind) {
        Golden golden = Golden.load(name);
        try (BackboneEngine engine = kind.create(golden.spec(), golden.graph(), 1)) {
            float[] features = new float[golden.count() * golden.spec().featureSize()];
            engine.forward(golden.input(), golden.count(), NormMode.FROZEN, features);
            golden.compare("features.frozen", features);

            float[] images = engine.backwardToInput(golden.file().floats("grad.features"));
            golden.compare("grad.input", images);
            checkVectors(golden, engine, NormMode.FROZEN);
        }
    }

    private static void checkVectors(Golden golden, BackboneEngine engine, NormMode mode) {
        float[] vector = new float[engine.layout().size()];
        engine.readGradients(vector);
        golden.compareGradients(engine.layout(), vector, mode);
        engine.readParameters(vector);
        if (mode == NormMode.BATCH_STATISTICS) {
            golden.compareStatistics(engine.layout(), vector, golden.positions(engine.layout()));
        } else {
            engine.layout().ranges().stream().filter(r -> !r.trained()).forEach(r -> assertThat(
                            Arrays.copyOfRange(vector, r.begin(), r.end()))
                    .isEqualTo(golden.file().floats("before." + r.referenceName())));
        }
    }
}
