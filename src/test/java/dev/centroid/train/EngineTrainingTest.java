package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.NormMode;
import dev.centroid.model.engine.Precision;
import dev.centroid.run.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole trainings on oneDNN. */
class EngineTrainingTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Engines.start(warning -> {});
    }

    private TinyTraining training(String name, EngineChoice engine, Precision precision) throws IOException {
        Assumptions.assumeTrue(
                Engines.precisions(engine).contains(precision),
                () -> "this machine does not run " + engine.key() + " in " + precision.key());
        Path own = Files.createDirectories(folder.resolve(name));
        return new TinyTraining(own, new EngineWish(engine, precision, 2));
    }

    @Test
    void theSameSeedGivesTheSameLossOnBothEngines() throws IOException {
        ClassifierSpec spec = TinyTraining.classifier(13, OptimizerSpec.sgd(0.01, 0.9, 5e-4));
        TinyTraining reference = training("dl4j", EngineChoice.DL4J, Precision.FP32);
        reference.run(spec);
        TinyTraining oneDnn = training("onednn", EngineChoice.ONEDNN, Precision.FP32);
        oneDnn.run(spec);
        List<Double> expected = losses(reference);
        List<Double> actual = losses(oneDnn);
        assertThat(actual).hasSameSizeAs(expected).hasSizeGreaterThan(50);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).as("step " + i).isCloseTo(expected.get(i), within(0.01 * expected.get(i)));
        }
    }

    @Test
    void bf16LearnsAsFp32Does() throws IOException {
        ClassifierSpec spec = TinyTraining.classifier(6, OptimizerSpec.sgd(0.05, 0.9, 5e-4));
        TinyTraining half = training("bf16", EngineChoice.ONEDNN, Precision.BF16);
        half.run(spec);
        TinyTraining full = training("fp32", EngineChoice.ONEDNN, Precision.FP32);
        full.run(spec);
        double expected = full.epochs().get(5).trainLoss();
        assertThat(half.epochs().get(5).trainLoss())
                .isCloseTo(expected, within(0.1 * full.epochs().get(0).trainLoss()));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aStoppedTrainingGoesOnBitForBit(Precision precision) throws IOException {
        ClassifierSpec classifier = TinyTraining.classifier(2, OptimizerSpec.sgd(0.05, 0.9, 5e-4));
        MetaSpec frozen = TinyTraining.meta(2, NormMode.FROZEN, true);
        TinyTraining whole = training("whole", EngineChoice.ONEDNN, precision);
        whole.run(classifier);
        float[] afterClassifier = whole.parameters;
        whole.run(frozen);
        TinyTraining first = training("stopped", EngineChoice.ONEDNN, precision).stopAfter(3);
        assertThat(first.run(classifier)).isFalse();
        TinyTraining second = training("stopped", EngineChoice.ONEDNN, precision);
        assertThat(second.run(classifier)).isTrue();
        assertThat(second.parameters).isEqualTo(afterClassifier);
        TinyTraining third = training("stopped", EngineChoice.ONEDNN, precision).stopAfter(5);
        assertThat(third.run(frozen)).isFalse();
        TinyTraining fourth = training("stopped", EngineChoice.ONEDNN, precision);
        assertThat(fourth.run(frozen)).isTrue();
        assertThat(fourth.parameters).isEqualTo(whole.parameters);
        assertThat(Stream.of(first, second, third, fourth)
                        .flatMap(part -> losses(part).stream())
                        .toList())
                .isEqualTo(losses(whole));
    }

    private static List<Double> losses(TinyTraining training) {
        return training.steps().stream().map(RunEvent.StepFinished::loss).toList();
    }
}
