package dev.centroid.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveUnpackingTest {

    @TempDir
    private Path folder;

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("set.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    @Test
    void an_archive_lies_unpacked_beside_itself_without_litter() throws IOException {
        Path unpacked =
                ArchiveUnpacking.unpack(zip("set/a/1.png", "__MACOSX/set/._a", "set/.DS_Store"), new RunControl());
        assertThat(unpacked).isEqualTo(folder.resolve("set"));
        assertThat(unpacked.resolve("a/1.png")).hasContent("set/a/1.png");
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void an_archive_without_a_folder_of_its_own_gets_one() throws IOException {
        Path unpacked = ArchiveUnpacking.unpack(zip("run01/a.txt", "run02/a.txt"), new RunControl());
        assertThat(unpacked.resolve("run02/a.txt")).exists();
    }

    @Test
    void a_path_that_leaves_is_refused_and_nothing_is_written() throws IOException {
        Path zip = zip("set/a.txt", "../../evil.txt");
        assertThatThrownBy(() -> ArchiveUnpacking.unpack(zip, new RunControl()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("evil.txt");
        assertThat(folder.resolve("set")).doesNotExist();
    }

    @Test
    void a_stop_leaves_nothing_behind() throws IOException {
        RunControl control = new RunControl();
        control.stop();
        Path zip = zip("set/a.txt");
        assertThatThrownBy(() -> ArchiveUnpacking.unpack(zip, control)).isInstanceOf(CancellationException.class);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(zip);
        }
    }
}
