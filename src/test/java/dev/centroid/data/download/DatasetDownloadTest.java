package dev.centroid.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several archives in a folder: what is there, what is fetched, what is left. */
@Timeout(60)
class DatasetDownloadTest {

    private final List<ArchiveProgress> heard = new ArrayList<>();
    private final RunControl control = new RunControl();

    @TempDir
    private Path folder;

    private byte[] content;
    private Archive archive;

    @BeforeEach
    void make() throws IOException {
        content = TestArchives.zip("pictures", 200_000);
        archive = TestArchives.of("pictures", content);
    }

    private DownloadOrder order(URI server, boolean unpack) {
        return new DownloadOrder(List.of(archive), folder, server, unpack);
    }

    private ArchiveProgress look() {
        return DatasetDownload.look(folder, List.of(archive)).get(0);
    }

    private ArchiveProgress last() {
        return heard.get(heard.size() - 1);
    }

    @Test
    void what_is_fetched_is_there_and_unpacked_where_that_is_wanted() throws IOException {
        assertThat(look()).isEqualTo(ArchiveProgress.missing(archive));
        try (FaultyServer server = new FaultyServer(content, FaultyServer.WHOLE)) {
            new DatasetDownload().run(order(server.folder(), false), heard::add, control);
            assertThat(last().state()).isEqualTo(ArchiveState.PRESENT);
            assertThat(look()).isEqualTo(last());
            new DatasetDownload().run(order(server.folder(), true), heard::add, control);
            assertThat(server.ranges()).hasSize(1);
        }
        assertThat(last().state()).isEqualTo(ArchiveState.UNPACKED);
        assertThat(look()).isEqualTo(last());
        assertThat(folder.resolve("pictures/noise.bin")).hasSize(200_000);
    }

    @Test
    void a_download_that_was_stopped_goes_on_and_says_so() throws IOException {
        try (FaultyServer server = new FaultyServer(content, FaultyServer.SILENT, FaultyServer.WHOLE)) {
            assertThatThrownBy(() -> new DatasetDownload()
                            .run(order(server.folder(), false), progress -> control.stop(), control))
                    .isInstanceOf(CancellationException.class);
            assertThat(look().state()).isEqualTo(ArchiveState.PARTLY);
            assertThat(look().done()).isEqualTo(1000);
            new DatasetDownload().run(order(server.folder(), false), heard::add, new RunControl());
        }
        assertThat(heard.get(0).state()).isEqualTo(ArchiveState.LOADING);
        assertThat(heard.get(0).resumed()).isEqualTo(1000);
        assertThat(last().state()).isEqualTo(ArchiveState.PRESENT);
    }

    @Test
    void a_server_that_cannot_go_on_begins_anew() throws IOException {
        Files.write(folder.resolve("pictures.zip.part"), Arrays.copyOf(content, content.length - 1));
        try (FaultyServer server = new FaultyServer(content, FaultyServer.SILENT)) {
            assertThatThrownBy(() -> new DatasetDownload()
                            .run(
                                    order(server.folder(), false),
                                    progress -> {
                                        heard.add(progress);
                                        control.stop();
                                    },
                                    control))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(last().done()).isEqualTo(1000);
        assertThat(last().resumed()).isZero();
    }

    @Test
    void another_file_of_the_name_is_seen() throws IOException {
        Files.writeString(folder.resolve("pictures.zip"), "mine");
        assertThat(look().state()).isEqualTo(ArchiveState.OTHER_FILE);
    }

    @Test
    void a_server_has_an_address() {
        assertThat(DownloadOrder.server(" https://mirror.example.com/omniglot "))
                .isEqualTo(URI.create("https://mirror.example.com/omniglot/"));
        for (String none : List.of("", "mirror", "ftp://mirror/", "https://", "https://mir ror/")) {
            assertThatThrownBy(() -> DownloadOrder.server(none))
                    .as(none)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("no address of a server");
        }
    }

    @Test
    void the_official_server_has_folders_and_others_hold_the_archives_side_by_side() {
        Archive challenge = OmniglotFile.CHALLENGE.archive();
        assertThat(order(OmniglotFile.OFFICIAL, false).address(challenge).getPath())
                .endsWith("/python/one-shot-classification/all_runs.zip");
        assertThat(order(URI.create("https://mirror.example.com/omniglot/"), false)
                        .address(challenge))
                .isEqualTo(URI.create("https://mirror.example.com/omniglot/all_runs.zip"));
    }
}
