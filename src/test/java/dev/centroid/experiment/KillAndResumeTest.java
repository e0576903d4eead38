package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.Engines;
import dev.centroid.model.engine.Precision;
import dev.centroid.train.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real command is killed without warning, signalled, and run twice at once; nothing is lost. */
class KillAndResumeTest {

    private static final List<String> LOGS = List.of("metrics.csv", "steps.csv", "episodes.csv");

    @TempDir
    private Path folder;

    private Path output() {
        return folder.resolve("output.txt");
    }

    private Process train(Path config, Path runs) throws IOException {
        return train(config, runs, Precision.FP32);
    }

    private Process train(Path config, Path runs, Precision precision) throws IOException {
        return CentroidProcess.start(
                folder.resolve("home"),
                output(),
                "train",
                config.toString(),
                "--runs",
                runs.toString(),
                "--set",
                "precision=" + precision.key());
    }

    private Process resume(Path run) throws IOException {
        return CentroidProcess.start(folder.resolve("home"), output(), "train", "--resume", run.toString());
    }

    private int end(Process process) throws InterruptedException, IOException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        return process.exitValue();
    }

    @ParameterizedTest
    @CsvSource({"FP32, 4", "BF16, 1"})
    void aRunKilledSeveralTimesEqualsAnUninterruptedOne(Precision precision, int kills)
            throws IOException, InterruptedException {
        Engines.start(warning -> {});
        assumeTrue(Engines.precisions(EngineChoice.AUTO).contains(precision), "this CPU does not multiply bf16");
        Path config = TinyExperiment.write(folder, 3, 3);
        Process whole = train(config, folder.resolve("whole"), precision);
        assertThat(end(whole)).as(Files.readString(output())).isZero();
        Path expected = CentroidProcess.awaitRun(folder.resolve("whole"), whole);
        int steps = Files.readAllLines(expected.resolve("steps.csv")).size();

        long seed = System.nanoTime();
        Random random = new Random(seed);
        Process first = train(config, folder.resolve("killed"), precision);
        Path run = CentroidProcess.awaitRun(folder.resolve("killed"), first);
        Process process = first;
        for (int kill = 0; kill < kills; kill++) {
            CentroidProcess.awaitLines(run.resolve("steps.csv"), 1 + random.nextInt(steps), process);
            process.destroyForcibly().waitFor();
            process = resume(run);
        }
        int exit = end(process);
        // A kill that came after the end leaves a finished run, which says that there is nothing to resume.
        assertThat(exit).as("seed " + seed + "\n" + Files.readString(output())).isIn(0, 2);
        for (String log : LOGS) {
            assertThat(withoutTimes(run.resolve(log)))
                    .as(log + ", seed " + seed)
                    .isEqualTo(withoutTimes(expected.resolve(log)));
        }
        for (String name : List.of("classifier-last.zip", "meta-last.zip", "meta-best.zip")) {
            assertThat(weights(run, name)).as(name + ", seed " + seed).isEqualTo(weights(expected, name));
        }
    }

    private static float[] weights(Path run, String checkpoint) {
        return CheckpointFile.read(run.resolve("checkpoints").resolve(checkpoint))
                .backbone()
                .params()
                .toFloatVector();
    }

    /** A table without its columns of times. */
    private static List<String> withoutTimes(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = Arrays.asList(lines.get(0).split(",", -1));
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                if (!head.get(i).equals("seconds") && !head.get(i).equals("images_per_second")) {
                    rest.append(cells[i]).append(',');
                }
            }
            kept.add(rest.toString());
        }
        return kept;
    }

    @Test
    void ctrlCWritesACheckpointAndASecondProcessIsRefusedMeanwhile() throws IOException, InterruptedException {
        Path config = TinyExperiment.write(folder, 500, 1);
        Process process = train(config, folder.resolve("runs"));
        Path run = CentroidProcess.awaitRun(folder.resolve("runs"), process);
        CentroidProcess.awaitLines(run.resolve("steps.csv"), 5, process);

        Path other = folder.resolve("other.txt");
        Process second = CentroidProcess.start(folder.resolve("home"), other, "train", "--resume", run.toString());
        assertThat(end(second)).isEqualTo(2);
        assertThat(Files.readString(other))
                .contains(run.getFileName().toString())
                .doesNotContain("\tat ");

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(end(process)).isEqualTo(130);
        assertThat(Files.readString(output())).contains("--resume").doesNotContain("\tat ");
        int done = CheckpointFile.readInfo(run.resolve("checkpoints").resolve("classifier-last.zip"))
                .progress()
                .epoch();
        assertThat(Files.readAllLines(run.resolve("metrics.csv"))).hasSize(done + 1);
        try (var files = Files.walk(run)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }

        Process tooShort = CentroidProcess.start(
                folder.resolve("home"), other, "train", "--resume", run.toString(), "--set", "classifier.batch=4");
        assertThat(end(tooShort)).isEqualTo(2);
        assertThat(Files.readString(other)).contains("classifier.batch");
    }
}
