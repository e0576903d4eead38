package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.centroid.experiment.folder.RunResult.Score;
import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunState;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {

    private static final FewShotScore SCORE = new FewShotScore(Phase.META_TEST, 5, 1, 15, 1, 0.9, Double.NaN);
    private static final RunResult RESULT = RunResult.of(
            RunState.FINISHED,
            12.5,
            List.of(
                    new StageResult(Stage.CLASSIFIER, "untrained", Double.NaN, Double.NaN, List.of(Score.of(SCORE))),
                    new StageResult(Stage.META, "best", 100, 1234.5, List.of())));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("result.json");
    }

    @Test
    void resultsAreReadBackAsTheyWere() {
        RESULT.write(file());

        assertThat(RunResult.read(file())).isEqualTo(RESULT);
    }

    @Test
    void resultsArePlainJsonWithNumbersAsNumbersAndNoNaN() throws IOException {
        RESULT.write(file());
        JsonNode json = new ObjectMapper().readTree(file().toFile());

        assertThat(json.get("version").intValue()).isEqualTo(1);
        assertThat(json.get("state").textValue()).isEqualTo("FINISHED");
        assertThat(json.get("seconds").doubleValue()).isEqualTo(12.5);
        JsonNode stage = json.get("stages").get(0);
        assertThat(stage.get("stage").textValue()).isEqualTo("classifier");
        assertThat(stage.get("imagesPerSecond").isNull()).isTrue();
        JsonNode score = stage.get("scores").get(0);
        assertThat(score.get("split").textValue()).isEqualTo("novel");
        assertThat(score.get("way").isInt()).isTrue();
        assertThat(score.get("accuracy").doubleValue()).isEqualTo(0.9);
        assertThat(score.get("ci95").isNull()).isTrue();
        assertThat(score.get("loss").isNull()).isTrue();
        assertThat(Files.readString(file())).doesNotContain("NaN").isEqualTo(RESULT.json());
    }

    @Test
    void aRunThatGoesOnHasNoResult() {
        assertThatThrownBy(() -> RunResult.of(RunState.PAUSED, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void provenanceGrowsWithTheRun() {
        Instant start = Instant.parse("2026-06-01T12:00:00.123456Z");
        Map<String, String> engine = Map.of("engine", "dl4j", "backend", "nd4j-native");
        Provenance begun = Provenance.begun(
                42,
                "/data/omniglot",
                "f00d",
                Provenance.Sitting.here(start, List.of("train", "demo.yaml"), engine, "fp32", 2));
        begun.write(file());
        assertThat(Provenance.read(file())).isEqualTo(begun);
        assertThat(Provenance.read(file()).endedAt()).isEmpty();

        Provenance resumed = begun.resumed(
                Provenance.Sitting.here(start.plusSeconds(60), List.of("train", "--resume"), engine, "fp32", 4));
        Provenance ended = resumed.ended(start.plusSeconds(90));
        ended.write(file());
        Provenance read = Provenance.read(file());

        assertThat(read).isEqualTo(ended);
        assertThat(read.start()).isEqualTo(Instant.parse("2026-06-01T12:00:00.123Z"));
        assertThat(read.resumedAt()).containsExactly(Instant.parse("2026-06-01T12:01:00.123Z"));
        assertThat(read.endedAt()).contains(Instant.parse("2026-06-01T12:01:30.123Z"));
        assertThat(read.sittings()).extracting(Provenance.Sitting::threads).containsExactly(2, 4);
        assertThat(ended.resumed(begun.sittings().get(0)).endedAt()).isEmpty();
    }

    @Test
    void softwareIsThatOfTheBuild() {
        Software software = Software.current();

        assertThat(software.centroid()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(software.dl4j()).isEqualTo("1.0.0-M2.1");
        assertThat(software.nd4j()).isEqualTo("1.0.0-M2.1");
        assertThat(software.commit()).isNotBlank().doesNotContain("$");
        assertThat(software.jdk()).contains(Runtime.version().toString());
    }

    @Test
    void theMachineIsReadFromWhatLinuxTells() {
        String cpuInfo = "processor\t: 0\nmodel name\t: Intel(R) Xeon(R): Platinum\nflags\t\t: fpu sse4_2 avx avx2 "
                + "avx512f amx_tile amx_bf16\n\nprocessor\t: 1\nmodel name\t: Other\nflags\t\t: fpu\n";

        assertThat(Machine.of("Linux", 2, cpuInfo, "amd64"))
                .isEqualTo(new Machine(
                        "Linux", "Intel(R) Xeon(R): Platinum", 2, "sse4_2 avx avx2 avx512f amx_tile amx_bf16"));
        assertThat(Machine.of("Linux", 4, "processor : 0\nFeatures : fp asimd sve\n", "aarch64"))
                .isEqualTo(new Machine("Linux", "aarch64", 4, "asimd sve"));
        assertThat(Machine.of("Mac OS X", 8, "", "x86_64")).isEqualTo(new Machine("Mac OS X", "x86_64", 8, "unknown"));
        assertThat(Machine.current().cores()).isPositive();
    }

    @Test
    void damageIsNamedByItsPlace() throws IOException {
        Files.writeString(file(), "{\n  \"version\": 1,\n  \"state\" \"FINISHED\"\n}");
        Problem syntax = Problems.expect(FolderProblem.JSON_SYNTAX, () -> RunResult.read(file()), file(), "3");
        assertThat(syntax.arguments().get(1)).isEqualTo(3);

        Files.writeString(file(), RESULT.json().replace("\"FINISHED\"", "\"DONE\""));
        Problems.expect(FolderProblem.JSON_FIELD, () -> RunResult.read(file()), file(), "state");

        Files.writeString(file(), RESULT.json().replace("\"meta\"", "\"stage 3\""));
        Problems.expect(FolderProblem.JSON_FIELD, () -> RunResult.read(file()), "stages.1.stage");

        Files.writeString(file(), RESULT.json().replace("\"way\" : 5", "\"way\" : 5.5"));
        Problems.expect(FolderProblem.JSON_FIELD, () -> RunResult.read(file()), "stages.0.scores.0.way");

        Files.writeString(file(), RESULT.json().replace("\"way\" : 5,", ""));
        Problems.expect(FolderProblem.JSON_FIELD, () -> RunResult.read(file()), "way");

        Files.writeString(file(), RESULT.json().replace("\"version\" : 1", "\"version\" : 2"));
        Problems.expect(FolderProblem.JSON_VERSION, () -> RunResult.read(file()), file(), "2", "1");

        Files.writeString(file(), "");
        Problems.expect(FolderProblem.JSON_FIELD, () -> RunResult.read(file()), "version");

        Files.delete(file());
        Problems.expect(FolderProblem.READ_FAILED, () -> RunResult.read(file()), file());
    }

    /** Whatever happens to a file's bytes, it is read, or it is a problem that says so. */
    @Test
    void anyDamageIsAProblem() throws IOException {
        byte[] whole = RESULT.json().getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(3);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(3) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int changes = random.nextInt(4); changes > 0 && damaged.length > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file(), damaged);
            try {
                RunResult.read(file());
            } catch (ProblemException e) {
                refused++;
                assertThat(e.problems()).hasSize(1);
            }
        }
        assertThat(refused).isGreaterThan(250);
    }
}
