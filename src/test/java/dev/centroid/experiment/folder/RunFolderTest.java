package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.centroid.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    /** Half past one in the morning of the 2nd in Berlin, still the 1st in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T23:30:05Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path temp;

    private Path run(String name) {
        try (RunFolder folder = RunFolder.create(temp, name, CLOCK)) {
            AtomicFiles.writeText(folder.files().config(), "name: " + name + "\n");
            return folder.files().folder();
        }
    }

    @Test
    void isNamedByLocalTimeAndName() {
        Path runs = temp.resolve("not").resolve("yet");

        try (RunFolder folder = RunFolder.create(runs, "My run", CLOCK)) {
            assertThat(folder.files().folder()).isEqualTo(runs.resolve("20260602-013005-My-run"));
            assertThat(folder.files().checkpoints()).isEmptyDirectory();
        }
    }

    @Test
    void neverTakesAFolderThatIsThere() throws IOException {
        Path first = run("a");
        Files.writeString(temp.resolve("20260602-013005-a-2"), "a file is in the way too");

        assertThat(run("a")).isEqualTo(temp.resolve("20260602-013005-a-3"));
        assertThat(run("a")).isEqualTo(temp.resolve("20260602-013005-a-4"));
        assertThat(first.resolve("config.yaml")).hasContent("name: a");
    }

    @Test
    void manyAtOnceGetAFolderEach() {
        Set<Path> folders = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 40).parallel().forEach(i -> folders.add(run("same")));

        assertThat(folders).hasSize(40);
    }

    @Test
    void takesNamesInAnyScript() {
        assertThat(run("少样本").getFileName().toString()).matches("20260602-013005-(少样本|run)");
    }

    @Test
    void opensOnlyWhatARunHasWritten() throws IOException {
        Path other = Files.createDirectory(temp.resolve("photos"));

        Problems.expect(FolderProblem.NOT_A_RUN, () -> RunFolder.open(other), other, "config.yaml");
        Problems.expect(FolderProblem.NOT_A_RUN, () -> RunFolder.open(temp.resolve("gone")), "gone");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void removesWhatAKilledProcessLeftHalfWrittenAndNothingElse() throws IOException {
        Path folder = run("a");
        Path half = Files.writeString(folder.resolve("checkpoints").resolve(".last.zip.77-1.part"), "half");
        Path whole = Files.writeString(folder.resolve("checkpoints").resolve("last.zip"), "whole");
        Path hidden = Files.writeString(folder.resolve(".notes"), "mine");

        RunFolder.open(folder).close();

        assertThat(half).doesNotExist();
        assertThat(whole).hasContent("whole");
        assertThat(hidden).hasContent("mine");
    }

    @Test
    void aFileWhereTheRunsShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("runs"), "");

        Problems.expect(FolderProblem.NOT_A_FOLDER, () -> RunFolder.create(file, "a", CLOCK), file);
    }

    @Test
    void aReadOnlyPlaceIsNamed() {
        assumeTrue(temp.toFile().setWritable(false) && !Files.isWritable(temp), "this user may write everywhere");
        try {
            Problems.expect(FolderProblem.NOT_WRITABLE, () -> RunFolder.create(temp, "a", CLOCK), temp);
        } finally {
            temp.toFile().setWritable(true);
        }
    }

    @Test
    void theSameProcessIsRefusedTooAndTheLockOutlivesTheAttempt() {
        Path folder = run("a");
        try (RunFolder held = RunFolder.open(folder)) {
            String pid = Long.toString(ProcessHandle.current().pid());
            Problems.expect(
                    FolderProblem.LOCKED, () -> RunFolder.open(temp.resolve(".").resolve(folder.getFileName())), pid);
            assertThat(RunLock.holder(held.files().folder())).isPresent();
        }
        assertThat(RunLock.holder(folder)).isEmpty();
        RunFolder.open(folder).close();
    }

    @Test
    void closingTwiceLetsGoOnce() {
        Path folder = run("a");
        RunFolder first = RunFolder.open(folder);
        first.close();
        try (RunFolder second = RunFolder.open(folder)) {
            first.close();
            Problems.expect(
                    FolderProblem.LOCKED, () -> RunFolder.open(second.files().folder()));
        }
    }

    @Test
    void staleTextOfADeadProcessDoesNotBlock() throws IOException {
        Path folder = run("a");
        Files.writeString(folder.resolve(RunLock.FILE), "pid=999999999 host=" + HostName.get() + " began=1\n");

        assertThat(RunLock.holder(folder)).isEmpty();
        RunFolder.open(folder).close();
    }

    @Test
    void aProcessNumberThatWasGivenToAnotherIsNotTheHolder() throws IOException {
        Path folder = run("a");
        String me = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve(RunLock.FILE), "pid=" + me + " host=" + HostName.get() + " began=1\n");

        assertThat(RunLock.holder(folder)).isEmpty();
    }

    @Test
    void aRunOnAnotherComputerMayBeAlive() throws IOException {
        Path folder = run("a");
        Files.writeString(folder.resolve(RunLock.FILE), "pid=1 host=elsewhere began=1\n");

        assertThat(RunLock.holder(folder)).contains(new RunLock.Holder("1", "elsewhere"));
    }

    @Test
    @Timeout(60)
    void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
        Path folder = run("a");
        Process first = start(folder);
        try {
            awaitHeld(first);

            Problem refused = Problems.expect(
                    FolderProblem.LOCKED,
                    () -> RunFolder.open(folder),
                    folder,
                    Long.toString(first.pid()),
                    HostName.get());
            assertThat(refused.arguments()).hasSize(3);
            assertThat(RunSummary.of(folder).status()).isEqualTo(RunSummary.Status.RUNNING);

            try (RunFolder other = RunFolder.create(temp, "a", CLOCK)) {
                assertThat(other.files().folder()).isNotEqualTo(folder);
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve(RunLock.FILE)).content().contains("pid=" + first.pid());

        assertThat(RunSummary.of(folder).status()).isEqualTo(RunSummary.Status.INTERRUPTED);
        RunFolder.open(folder).close();
    }

    @Test
    @Timeout(60)
    void aSecondProcessIsRefusedWhileThisOneHolds() throws Exception {
        Path folder = run("a");
        try (RunFolder held = RunFolder.open(folder)) {
            // An attempt from here must not loosen the lock, as closing a descriptor of the file would.
            Problems.expect(FolderProblem.LOCKED, () -> RunFolder.open(folder));
            RunSummary.of(held.files().folder());

            Process second = start(folder);
            String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor()).isNotZero();
            assertThat(said)
                    .contains("is being written by process "
                            + ProcessHandle.current().pid());
        }
    }

    private static Process start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolderProgram.class.getName(),
                        folder.toString()))
                .start();
    }

    private static void awaitHeld(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).startsWith("held ");
    }
}
