package dev.centroid.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.model.engine.NormMode;
import dev.centroid.problem.ProblemException;
import dev.centroid.problem.ProblemKind;
import dev.centroid.run.RunEvent;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final OptimizerSpec SGD = OptimizerSpec.sgd(0.05, 0.9, 5e-4);

    @TempDir
    private Path folder;

    private TinyTraining training(String name) throws IOException {
        return new TinyTraining(Files.createDirectories(folder.resolve(name)));
    }

    @Test
    void theClassifierLearnsAndTellsOfIt() throws IOException {
        TinyTraining tiny = training("learn");
        assertThat(tiny.run(TinyTraining.classifier(6, SGD))).isTrue();
        // 54 images in batches of 16: three full steps and one of 6.
        assertThat(tiny.steps()).hasSize(6 * 4);
        assertThat(tiny.steps().get(3).images()).isEqualTo(6);
        List<RunEvent.EpochFinished> epochs = tiny.epochs();
        assertThat(epochs.get(5).trainLoss()).isLessThan(epochs.get(0).trainLoss() * 0.75);
        assertThat(epochs.get(5).trainAccuracy()).isGreaterThan(0.6);
        assertThat(epochs.get(5).holdoutAccuracy()).isBetween(0.0, 1.0);
        assertThat(epochs.get(5).fewShot()).hasSize(1);
        assertThat(epochs.get(3).learningRate()).isEqualTo(0.05);
        assertThat(epochs.get(4).learningRate()).isCloseTo(0.005, within(1e-12));
    }

    static Stream<OptimizerSpec> optimizers() {
        return Stream.of(
                SGD,
                new OptimizerSpec(OptimizerKind.ADAM, 0.003, 5e-4, 0.9, 0.9, 0.999, 0.99, 1e-8),
                new OptimizerSpec(OptimizerKind.RMSPROP, 0.003, 5e-4, 0.9, 0.9, 0.999, 0.99, 1e-8));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aStoppedClassifierGoesOnBitForBit(OptimizerSpec optimizer) throws IOException {
        ClassifierSpec spec = TinyTraining.classifier(2, optimizer);
        TinyTraining whole = training("whole");
        whole.run(spec);
        for (int stop : new int[] {1, 4}) {
            TinyTraining first = training("stopped" + stop).stopAfter(stop);
            assertThat(first.run(spec)).isFalse();
            TinyTraining second = training("stopped" + stop);
            assertThat(second.run(spec)).isTrue();
            assertThat(second.parameters).as("stopped after step " + stop).isEqualTo(whole.parameters);
            assertThat(lossesOf(first, second)).isEqualTo(lossesOf(whole));
            RunEvent.EpochFinished last = second.epochs().get(second.epochs().size() - 1);
            assertThat(last.trainLoss()).isEqualTo(whole.epochs().get(1).trainLoss());
            assertThat(last.fewShot()).isEqualTo(whole.epochs().get(1).fewShot());
        }
    }

    private static List<Double> lossesOf(TinyTraining... parts) {
        return Stream.of(parts)
                .flatMap(p -> p.steps().stream())
                .map(RunEvent.StepFinished::loss)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(NormMode.class)
    void aStoppedMetaTrainingGoesOnBitForBit(NormMode norm) throws IOException {
        MetaSpec spec = TinyTraining.meta(2, norm, true);
        TinyTraining whole = training("whole");
        whole.run(spec);
        TinyTraining first = training("stopped").stopAfter(5);
        assertThat(first.run(spec)).isFalse();
        TinyTraining second = training("stopped");
        assertThat(second.run(spec)).isTrue();
        assertThat(second.parameters).isEqualTo(whole.parameters);
        assertThat(lossesOf(first, second)).isEqualTo(lossesOf(whole));
        assertThat(second.epochs().get(0).temperature())
                .isEqualTo(whole.epochs().get(1).temperature())
                .isNotEqualTo(10);
    }

    @Test
    void aFixedTemperatureStays() throws IOException {
        TinyTraining tiny = training("fixed");
        tiny.run(TinyTraining.meta(1, NormMode.BATCH_STATISTICS, false));
        assertThat(tiny.epochs().get(0).temperature()).isEqualTo(10);
    }

    @Test
    void everyTrainingEpisodeIsToldOnce() throws IOException {
        TinyTraining tiny = training("episodes");
        tiny.run(TinyTraining.meta(1, NormMode.BATCH_STATISTICS, true));
        List<Integer> indices = tiny.events.stream()
                .filter(RunEvent.EpisodeScored.class::isInstance)
                .map(RunEvent.EpisodeScored.class::cast)
                .filter(e -> e.phase() == dev.centroid.run.Phase.META_TRAIN)
                .map(RunEvent.EpisodeScored::index)
                .toList();
        assertThat(indices).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e30})
    void divergenceIsAResultThatSaysWhere(double rate) throws IOException {
        TinyTraining tiny = training("diverge");
        OptimizerSpec optimizer = OptimizerSpec.sgd(rate, 0.9, 0);
        assertThatThrownBy(() -> tiny.run(TinyTraining.classifier(3, optimizer)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.FAILURE))
                .hasMessageContaining("epoch 1")
                .hasMessageContaining("1.0E30");
    }

    @Test
    void aCheckpointIsAModelThatDl4jAloneCanLoad() throws IOException {
        TinyTraining tiny = training("dl4j");
        tiny.run(TinyTraining.classifier(1, SGD));
        ComputationGraph graph = ModelSerializer.restoreComputationGraph(
                tiny.file(Stage.CLASSIFIER).toFile());
        assertThat(graph.params().toFloatVector()).isEqualTo(tiny.parameters);
        graph.close();
    }

    @Test
    void brokenCheckpointsAreRefusedByName() throws IOException {
        TinyTraining tiny = training("broken");
        tiny.run(TinyTraining.classifier(1, SGD));
        Path file = tiny.file(Stage.CLASSIFIER);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> CheckpointFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("classifier.zip");
        Files.writeString(file, "no zip at all");
        assertThatThrownBy(() -> CheckpointFile.readInfo(file)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> CheckpointFile.readInfo(folder.resolve("missing.zip")))
                .isInstanceOf(ProblemException.class);
    }
}
