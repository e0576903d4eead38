package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.centroid.problem.Problem;
import dev.centroid.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {

    @TempDir
    Path runs;

    private RunFiles run(String name) throws IOException {
        RunFiles files = new RunFiles(Files.createDirectory(runs.resolve(name)));
        Files.writeString(files.config(), "");
        return files;
    }

    @Test
    void aMissingFolderHasNoRunsAndAFileIsNone() throws IOException {
        assertThat(RunFolder.list(runs.resolve("none"))).isEmpty();
        Path file = Files.writeString(runs.resolve("file"), "");
        Problems.expect(FolderProblem.NOT_A_FOLDER, () -> RunFolder.list(file), file);
    }

    @Test
    void listsNewestFirstWithWhatIsKnown() throws IOException {
        RunFiles old = run("20250101-000000-old");
        RunResult.of(RunState.FINISHED, 5, List.of()).write(old.result());
        RunFiles stopped = run("20260101-000000-stopped-2");
        RunResult.of(RunState.CANCELLED, 5, List.of()).write(stopped.result());
        RunFiles killed = run("20260202-000000-killed");
        Provenance.begun(
                        1,
                        "glyphs",
                        "abc",
                        Provenance.Sitting.here(Instant.EPOCH, List.of("train"), Map.of(), "fp32", 2))
                .write(killed.provenance());
        RunFiles renamed = run("best run ever");
        RunResult.of(RunState.FAILED, 5, List.of()).write(renamed.result());

        List<RunSummary> list = RunFolder.list(runs);

        assertThat(list)
                .extracting(RunSummary::name, RunSummary::status)
                .containsExactly(
                        tuple("best run ever", RunSummary.Status.FAILED),
                        tuple("killed", RunSummary.Status.INTERRUPTED),
                        tuple("stopped-2", RunSummary.Status.CANCELLED),
                        tuple("old", RunSummary.Status.FINISHED));
        assertThat(list.get(0).timestamp()).isEmpty();
        assertThat(list.get(1).timestamp()).isEqualTo("20260202-000000");
        assertThat(list.get(1).provenance()).map(Provenance::dataFingerprint).contains("abc");
        assertThat(list.get(3).result()).map(RunResult::seconds).contains(5.0);
    }

    @Test
    void brokenFoldersAreListedWithWhatIsWrong() throws IOException {
        RunFiles damaged = run("20260101-000000-damaged");
        Files.writeString(damaged.result(), "{\"version\": 1,\n  \"state\": ");
        Files.writeString(damaged.provenance(), "[]");
        Files.createDirectory(runs.resolve("20260102-000000-empty"));
        Files.createDirectory(runs.resolve("not-a-run"));
        Files.writeString(runs.resolve("20260102-000000-file"), "");

        List<RunSummary> list = RunFolder.list(runs);

        assertThat(list).extracting(RunSummary::name).containsExactly("empty", "damaged");
        assertThat(list).extracting(RunSummary::status).containsOnly(RunSummary.Status.BROKEN);
        assertThat(list.get(0).problems()).extracting(Problem::code).containsExactly(FolderProblem.NOT_A_RUN);
        assertThat(list.get(1).problems())
                .extracting(Problem::code)
                .containsExactly(FolderProblem.JSON_FIELD, FolderProblem.JSON_SYNTAX);
    }

    @Test
    void aRunThatGoesOnIsRunningWhateverItsFilesSay() throws IOException {
        RunFiles files = run("20260101-000000-a");
        RunResult.of(RunState.CANCELLED, 5, List.of()).write(files.result());

        try (RunFolder held = RunFolder.open(files.folder())) {
            assertThat(RunSummary.of(held.files().folder()).status()).isEqualTo(RunSummary.Status.RUNNING);
        }
        assertThat(RunSummary.of(files.folder()).status()).isEqualTo(RunSummary.Status.CANCELLED);
    }
}
