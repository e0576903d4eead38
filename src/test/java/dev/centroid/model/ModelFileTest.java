package dev.centroid.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {

    private static final BackboneSpec TINY = new BackboneSpec(BackboneKind.CONVNET4, 1, 17, 19, List.of(2, 3, 4, 5));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void dl4jAloneLoadsTheFileAndComputesTheSameFeatures(BackboneKind kind) throws IOException {
        BackboneSpec spec = new BackboneSpec(kind, 3, 20, 20, List.of(2, 3, 4, 5));
        ComputationGraph graph = BackboneGraphs.build(spec, new RunSeed(3));
        Path file = folder.resolve("model.zip");
        TestFiles.write(graph, file);

        INDArray images = Nd4j.rand(2, 3, 20, 20);
        float[] expected = graph.outputSingle(images).data().asFloat();
        ComputationGraph alone = ModelSerializer.restoreComputationGraph(file.toFile(), true);
        assertThat(alone.outputSingle(images).data().asFloat()).isEqualTo(expected);
        ComputationGraph ours = ModelFile.read(file, spec);
        assertThat(ours.outputSingle(images).data().asFloat()).isEqualTo(expected);
        assertThat(ours.params()).isEqualTo(graph.params());
    }

    @Test
    void aGraphThatWasReadAndUsedIsReadAgain() throws IOException {
        Path file = folder.resolve("model.zip");
        TestFiles.write(tiny(), file);
        ComputationGraph read = ModelFile.read(file, TINY);
        read.outputSingle(Nd4j.rand(1, 1, 17, 19));
        read.incrementEpochCount();
        TestFiles.write(read, file);
        assertThat(ModelFile.read(file, TINY).params()).isEqualTo(tiny().params());
    }

    @Test
    void otherEntriesDoNotMatter() throws IOException {
        Path plain = folder.resolve("plain.zip");
        TestFiles.write(tiny(), plain);
        Path more = folder.resolve("more.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(more));
                ZipInputStream in = new ZipInputStream(Files.newInputStream(plain))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
            }
            out.putNextEntry(new ZipEntry("ours/more.json"));
            out.write('{');
        }
        assertThat(ModelFile.read(more, TINY).params()).isEqualTo(tiny().params());
        assertThat(ModelSerializer.restoreComputationGraph(more.toFile()).params())
                .isEqualTo(tiny().params());
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(tiny(), bytes);
        assertThat(bytes.size()).isPositive();
    }

    @Test
    void namesBothNetworks() throws IOException {
        Path file = folder.resolve("model.zip");
        TestFiles.write(tiny(), file);
        BackboneSpec more = new BackboneSpec(BackboneKind.CONVNET4, 1, 17, 19, List.of(2, 3, 4, 6));
        assertThatThrownBy(() -> ModelFile.read(file, more))
                .hasMessageContaining("convnet4 1→[2, 3, 4, 5]→5")
                .hasMessageContaining("convnet4 1→[2, 3, 4, 6]→6");
        BackboneSpec larger = new BackboneSpec(BackboneKind.CONVNET4, 1, 32, 32, List.of(2, 3, 4, 5));
        refused(() -> ModelFile.read(file, larger), ModelProblem.MODEL_OTHER_NETWORK);
        BackboneSpec residual = new BackboneSpec(BackboneKind.RESNET12, 1, 17, 19, List.of(2, 3, 4, 5));
        assertThatThrownBy(() -> ModelFile.read(file, residual)).hasMessageContaining("resnet12 1→[2, 3, 4, 5]→5");
        Path other = folder.resolve("residual.zip");
        TestFiles.write(BackboneGraphs.build(residual, new RunSeed(1)), other);
        assertThatThrownBy(() -> ModelFile.read(other, TINY)).hasMessageContaining("resnet12 1→[2, 3, 4, 5]→5");
    }

    @Test
    void namesWhatIsWrongWithTheFile() throws IOException {
        refused(() -> ModelFile.read(folder.resolve("gone"), TINY), ModelProblem.FILE_MISSING);
        Path text = Files.writeString(folder.resolve("text"), "hello");
        refused(() -> ModelFile.read(text, TINY), ModelProblem.MODEL_DAMAGED);
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme"));
        }
        refused(() -> ModelFile.read(zip, TINY), ModelProblem.MODEL_OTHER_KIND);
    }

    @Test
    void damagedBytesGiveProblemsAndNothingElse() throws IOException {
        Path file = folder.resolve("model.zip");
        TestFiles.write(tiny(), file);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; bad.length > 0 && i < 3; i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            try {
                ModelFile.read(file, TINY).close();
            } catch (ProblemException e) {
                assertThat(e.getMessage()).contains(file.toString());
            }
        }
    }

    private static ComputationGraph tiny() {
        return BackboneGraphs.build(TINY, new RunSeed(3));
    }

    private void refused(ThrowingCallable call, ModelProblem code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly(code))
                .hasMessageContaining(folder.toString());
    }
}
