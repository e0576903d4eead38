package dev.centroid.experiment.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("last.zip");
    }

    private void assertOnlyTargetWith(String content) throws IOException {
        assertThat(target()).hasContent(content);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(target());
        }
    }

    @Test
    void writesAndReplaces() throws IOException {
        AtomicFiles.writeText(target(), "first ü");
        AtomicFiles.writeText(target(), "second");

        assertOnlyTargetWith("second");
    }

    @Test
    void theOldFileStandsUntilTheNewOneIsWhole() {
        AtomicFiles.writeText(target(), "old");

        AtomicFiles.write(target(), out -> {
            out.write("new".getBytes());
            out.flush();
            assertThat(target()).hasContent("old");
        });

        assertThat(target()).hasContent("new");
    }

    @Test
    void aWriterThatClosesItsStreamDoesNoHarm() throws IOException {
        AtomicFiles.write(target(), out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("configuration.json"));
                zip.write(1);
            }
        });

        try (ZipFile zip = new ZipFile(target().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("configuration.json");
        }
    }

    @Test
    void aFailureLeavesTheOldFileAndNoTemporary() throws IOException {
        AtomicFiles.writeText(target(), "old");

        Problems.expect(
                FolderProblem.WRITE_FAILED,
                () -> AtomicFiles.write(target(), out -> {
                    out.write(new byte[200_000]);
                    throw new IOException("the cable was pulled");
                }),
                target(),
                "the cable was pulled");
        assertOnlyTargetWith("old");

        Problems.expect(
                FolderProblem.DISK_FULL,
                () -> AtomicFiles.write(target(), out -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }),
                target());
        assertOnlyTargetWith("old");

        assertThatThrownBy(() -> AtomicFiles.write(target(), out -> {
                    throw new IllegalStateException("not ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertOnlyTargetWith("old");
    }

    @Test
    void theWordsOfAFullDiskAreKnown() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        AtomicFiles.writeText(target(), "old");

        Problems.expect(
                FolderProblem.DISK_FULL,
                () -> AtomicFiles.write(target(), out -> {
                    try (OutputStream full = new FileOutputStream("/dev/full")) {
                        full.write(1);
                    }
                }),
                target());
        assertOnlyTargetWith("old");
    }

    @Test
    void anInterruptedThreadStillWritesItsCheckpoint() throws IOException {
        Thread.currentThread().interrupt();
        AtomicFiles.write(target(), out -> Channels.newChannel(out).write(ByteBuffer.wrap("checkpoint".getBytes())));

        assertThat(Thread.interrupted()).isTrue();
        assertOnlyTargetWith("checkpoint");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path lost = folder.resolve("gone").resolve("last.zip");

        Problems.expect(FolderProblem.WRITE_FAILED, () -> AtomicFiles.writeText(lost, ""), lost);
    }

    @Test
    void aFolderInTheWayIsNotRemoved() throws IOException {
        Files.createDirectories(target().resolve("inside"));

        Problems.expect(FolderProblem.WRITE_FAILED, () -> AtomicFiles.writeText(target(), ""), target());
        assertThat(target().resolve("inside")).isDirectory();
    }

    @Test
    void aReadOnlyFolderIsNamed() {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "this user may write everywhere");
        try {
            Problems.expect(FolderProblem.NOT_WRITABLE, () -> AtomicFiles.writeText(target(), ""), target());
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void whatSystemsSayIsTold() {
        assertThat(IoFailures.writing(target(), new AccessDeniedException("x")).problems())
                .containsExactly(FolderProblem.NOT_WRITABLE.with(target()));
        assertThat(IoFailures.writing(target(), new IOException("x: Read-only file system"))
                        .problems())
                .containsExactly(FolderProblem.NOT_WRITABLE.with(target()));
        assertThat(IoFailures.writing(target(), new IOException("Disk quota exceeded"))
                        .problems())
                .containsExactly(FolderProblem.DISK_FULL.with(target()));
        assertThat(IoFailures.writing(target(), new IOException("There is not enough space on the disk"))
                        .problems())
                .containsExactly(FolderProblem.DISK_FULL.with(target()));
        assertThat(IoFailures.reason(new IOException())).isEqualTo("IOException");
    }
}
