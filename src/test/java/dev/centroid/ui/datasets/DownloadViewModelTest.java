package dev.centroid.ui.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.download.ArchiveProgress;
import dev.centroid.data.download.ArchiveState;
import dev.centroid.data.download.DownloadProblem;
import dev.centroid.data.download.FaultyServer;
import dev.centroid.data.download.OmniglotFile;
import dev.centroid.data.download.TestArchives;
import dev.centroid.problem.Problem;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.TestShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Datasets are fetched when somebody asks for it, from a server on this machine that may be a bad one. */
@Timeout(60)
class DownloadViewModelTest {

    private final List<ArchiveProgress> heard = new ArrayList<>();

    @TempDir
    private Path home;

    private TestShell test;
    private byte[] content;
    private ArchiveRow row;
    private ArchiveRow other;
    private DownloadViewModel model;

    @BeforeEach
    void make() throws IOException {
        test = new TestShell(home);
        content = TestArchives.zip("pictures", 200_000);
        row = new ArchiveRow(TestArchives.of("pictures", content), true);
        other = new ArchiveRow(TestArchives.of("more", TestArchives.zip("more", 10)), false);
        model = new DownloadViewModel(test.shell, List.of(row, other));
        row.progressProperty().subscribe((before, now) -> heard.add(now));
    }

    private Path folder() {
        return Path.of(model.folderProperty().get());
    }

    private List<Problem> problems() {
        return model.problemsProperty().get();
    }

    private void assertFails(FaultyServer.Answer answer, DownloadProblem code) throws IOException {
        try (FaultyServer server = new FaultyServer(content, answer)) {
            model.serverProperty().set(server.folder().toString());
            model.download();
        }
        assertThat(problems()).extracting(Problem::code).containsExactly(code);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.NONE);
    }

    @Test
    void nothing_is_fetched_before_somebody_asks_and_the_server_is_known_before() {
        assertThat(model.serverProperty().get()).isEqualTo(OmniglotFile.OFFICIAL.toString());
        assertThat(folder()).isEqualTo(home.resolve("data/omniglot"));
        model.look();
        assertThat(folder()).doesNotExist();
        assertThat(model.tallyProperty().get()).isEqualTo(new DownloadTally(1, content.length, 0, content.length));
    }

    @Test
    void what_is_wanted_is_fetched_and_can_be_opened() throws IOException {
        List<Navigation.OpenDataset> opened = new ArrayList<>();
        test.shell.navigation().onRequest(Navigation.OpenDataset.class, opened::add);
        try (FaultyServer server = new FaultyServer(content, FaultyServer.CUT_OFF, FaultyServer.WHOLE)) {
            model.serverProperty().set(server.folder().toString());
            model.unpackProperty().set(true);
            model.download();
            model.download();
            assertThat(server.ranges()).hasSize(2);
        }
        assertThat(problems()).isEmpty();
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.COMPLETE);
        assertThat(heard)
                .extracting(ArchiveProgress::state)
                .contains(ArchiveState.LOADING, ArchiveState.UNPACKING)
                .endsWith(ArchiveState.UNPACKED);
        assertThat(other.state()).isEqualTo(ArchiveState.MISSING);
        assertThat(model.tallyProperty().get().archives()).isZero();
        assertThat(folder().resolve("pictures/noise.bin")).exists();
        model.openHere();
        assertThat(opened).extracting(Navigation.OpenDataset::root).containsExactly(folder().toString());
        assertThat(new DownloadViewModel(test.shell).folderProperty().get()).isEqualTo(folder().toString());
        other.wantedProperty().set(true);
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.NONE);
    }

    @Test
    void what_lies_there_is_seen_when_the_folder_is_named() throws IOException {
        Path there = Files.createDirectory(home.resolve("there"));
        Files.write(there.resolve("pictures.zip"), content);
        model.folderProperty().set(there.toString());
        assertThat(row.state()).isEqualTo(ArchiveState.PRESENT);
        assertThat(model.tallyProperty().get().archives()).isZero();
        model.unpackProperty().set(true);
        assertThat(model.tallyProperty().get().archives()).isEqualTo(1);
        assertThat(model.tallyProperty().get().missing()).isZero();
        model.folderProperty().set(" ");
        assertThat(row.state()).isEqualTo(ArchiveState.MISSING);
    }

    @Test
    void a_stop_keeps_what_came_and_the_next_download_goes_on() throws IOException {
        row.progressProperty().subscribe((before, now) -> {
            if (now.state() == ArchiveState.LOADING && now.resumed() == 0) {
                model.stop();
            }
        });
        try (FaultyServer server = new FaultyServer(content, FaultyServer.SILENT, FaultyServer.WHOLE)) {
            model.serverProperty().set(server.folder().toString());
            model.download();
            assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.STOPPED);
            assertThat(problems()).isEmpty();
            assertThat(row.progressProperty().get().state()).isEqualTo(ArchiveState.PARTLY);
            assertThat(model.tallyProperty().get().missing()).isEqualTo(content.length - 1000);
            model.download();
        }
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.COMPLETE);
        assertThat(heard).anyMatch(p -> p.state() == ArchiveState.LOADING && p.resumed() == 1000);
    }

    @Test
    void wrong_content_and_a_missing_file_are_told() throws IOException {
        assertFails(FaultyServer.OTHER_CONTENT, DownloadProblem.WRONG_CONTENT);
        assertThat(row.state()).isEqualTo(ArchiveState.MISSING);
        assertFails(FaultyServer.status(404), DownloadProblem.REFUSED);
        assertThat(folder().resolve("pictures.zip")).doesNotExist();
    }

    @Test
    void another_wish_and_another_server_take_back_what_was_told() throws IOException {
        assertFails(FaultyServer.status(404), DownloadProblem.REFUSED);
        model.unpackProperty().set(true);
        assertThat(problems()).isEmpty();
        assertFails(FaultyServer.status(404), DownloadProblem.REFUSED);
        other.wantedProperty().set(true);
        assertThat(problems()).isEmpty();
        other.wantedProperty().set(false);
        assertFails(FaultyServer.status(404), DownloadProblem.REFUSED);
        model.useOfficialServer();
        assertThat(problems()).isEmpty();
    }

    @Test
    void another_file_of_that_name_holds_up_no_other_archive() throws IOException {
        byte[] more = TestArchives.zip("more", 10);
        Path there = Files.createDirectory(home.resolve("there"));
        Files.writeString(there.resolve("pictures.zip"), "something else");
        model.folderProperty().set(there.toString());
        assertThat(row.state()).isEqualTo(ArchiveState.OTHER_FILE);
        assertThat(model.tallyProperty().get()).isEqualTo(DownloadTally.NOTHING);
        other.wantedProperty().set(true);
        try (FaultyServer server = new FaultyServer(more, FaultyServer.WHOLE)) {
            model.serverProperty().set(server.folder().toString());
            model.download();
        }
        assertThat(problems()).isEmpty();
        assertThat(other.state()).isEqualTo(ArchiveState.PRESENT);
        assertThat(there.resolve("pictures.zip")).hasContent("something else");
    }

    @Test
    void what_is_no_server_and_no_folder_is_told_before_anything_is_done() {
        model.serverProperty().set("mirror");
        model.download();
        assertThat(problems()).extracting(Problem::code).containsExactly(DownloadProblem.NO_SERVER);
        model.useOfficialServer();
        model.folderProperty().set("");
        model.download();
        assertThat(problems()).extracting(Problem::code).containsExactly(DownloadProblem.NO_FOLDER);
    }

    @Test
    void the_window_closes_once_the_download_has_stopped() throws IOException {
        List<String> order = new ArrayList<>();
        row.progressProperty().subscribe((before, now) -> {
            if (now.state() == ArchiveState.LOADING && order.isEmpty()) {
                boolean atOnce = test.shell.actions().mayClose(() -> order.add("closed"));
                order.add("at once " + atOnce);
            }
        });
        try (FaultyServer server = new FaultyServer(content, FaultyServer.SILENT)) {
            model.serverProperty().set(server.folder().toString());
            model.download();
        }
        assertThat(order).containsExactly("at once false", "closed");
        assertThat(test.notices.asked).containsExactly("datasets.get.leave");
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.STOPPED);
        assertThat(test.shell.actions().mayClose(() -> {})).isTrue();
    }

    @Test
    void a_download_goes_on_where_people_stay() throws IOException {
        test.notices.answer = false;
        row.progressProperty().subscribe((before, now) -> {
            if (now.state() == ArchiveState.LOADING) {
                assertThat(model.mayLeave()).isFalse();
            }
        });
        try (FaultyServer server = new FaultyServer(content, FaultyServer.WHOLE)) {
            model.serverProperty().set(server.folder().toString());
            model.download();
        }
        assertThat(test.notices.asked).isNotEmpty();
        assertThat(model.endProperty().get()).isEqualTo(DownloadEnd.COMPLETE);
        assertThat(model.mayLeave()).isTrue();
    }
}
