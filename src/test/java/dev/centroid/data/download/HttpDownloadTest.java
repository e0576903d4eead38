package dev.centroid.data.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine that behaves as badly as servers do. */
@Timeout(60)
class HttpDownloadTest {

    private static final byte[] CONTENT = new byte[300_000];
    private static final String MD5;

    static {
        new Random(1).nextBytes(CONTENT);
        MD5 = HexFormat.of().formatHex(Md5.digest().digest(CONTENT));
    }

    private final HttpDownload download = new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(1), 3);
    private final RunControl control = new RunControl();

    @TempDir
    private Path folder;

    private Path target;
    private Path part;

    @BeforeEach
    void name() {
        target = folder.resolve("deep/file.zip");
        part = folder.resolve("deep/file.zip.part");
    }

    private void fetch(FaultyServer server) {
        download.fetch(server.file(), target, MD5, DownloadProgress.NONE, control);
    }

    private void assertWhole() throws IOException {
        assertThat(Files.readAllBytes(target)).isEqualTo(CONTENT);
        assertThat(part).doesNotExist();
    }

    private void assertFails(FaultyServer server, DownloadProblem code) {
        assertThatThrownBy(() -> fetch(server)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problems().get(0).code())
                .isEqualTo(code));
        assertThat(target).doesNotExist();
    }

    private void partly(byte[] bytes) throws IOException {
        Files.createDirectories(part.getParent());
        Files.write(part, bytes);
    }

    @Test
    void a_file_comes_whole_and_is_not_asked_for_twice() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
            fetch(server);
            assertThat(server.ranges()).containsExactly("null");
        }
    }

    @Test
    void a_connection_that_breaks_is_gone_on_with() throws IOException {
        try (FaultyServer server =
                new FaultyServer(CONTENT, FaultyServer.CUT_OFF, FaultyServer.CUT_OFF, FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
            assertThat(server.ranges().get(1)).startsWith("bytes=");
        }
    }

    @Test
    void what_an_earlier_attempt_left_is_gone_on_with() throws IOException {
        partly(Arrays.copyOf(CONTENT, 123_456));
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
            assertThat(server.ranges()).containsExactly("bytes=123456-");
        }
    }

    @Test
    void a_server_without_ranges_sends_it_all_again() throws IOException {
        partly(Arrays.copyOf(CONTENT, 123_456));
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.NO_RANGES)) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void leavings_of_another_file_are_noticed() throws IOException {
        partly(new byte[1000]);
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
            assertThat(server.ranges()).containsExactly("bytes=1000-", "null");
        }
    }

    @Test
    void leavings_longer_than_the_file_are_dropped() throws IOException {
        partly(new byte[CONTENT.length + 5]);
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.status(416), FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void a_busy_server_is_asked_again() throws IOException {
        try (FaultyServer server =
                new FaultyServer(CONTENT, FaultyServer.status(503), FaultyServer.status(429), FaultyServer.WHOLE)) {
            fetch(server);
            assertWhole();
        }
    }

    @Test
    void a_server_that_keeps_failing_is_given_up() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.status(500))) {
            assertFails(server, DownloadProblem.INTERRUPTED);
            assertThat(server.ranges()).hasSize(3);
        }
    }

    @Test
    void a_file_that_is_not_there_is_not_asked_for_again() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.status(404))) {
            assertFails(server, DownloadProblem.REFUSED);
            assertThat(server.ranges()).hasSize(1);
        }
    }

    @Test
    void wrong_content_is_refused_and_not_kept() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.OTHER_CONTENT)) {
            assertFails(server, DownloadProblem.WRONG_CONTENT);
            assertThat(part).doesNotExist();
        }
    }

    @Test
    void a_wrong_length_is_wrong_content() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.SHORT)) {
            assertFails(server, DownloadProblem.WRONG_CONTENT);
        }
    }

    @Test
    void a_silent_server_is_given_up_and_what_came_is_kept() throws IOException {
        HttpDownload impatient = new HttpDownload(Duration.ofMillis(400), Duration.ofMillis(1), 1);
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.SILENT)) {
            assertThatThrownBy(() -> impatient.fetch(server.file(), target, MD5, DownloadProgress.NONE, control))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("goes on from");
            assertThat(part).hasSize(1000);
        }
    }

    @Test
    void a_stop_keeps_what_came() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.SILENT)) {
            assertThatThrownBy(
                            () -> download.fetch(server.file(), target, MD5, (done, total) -> control.stop(), control))
                    .isInstanceOf(CancellationException.class);
            assertThat(part).hasSize(1000);
        }
    }

    private void assertFails(String address, DownloadProblem code, String words) {
        assertThatThrownBy(() -> download.fetch(URI.create(address), target, MD5, DownloadProgress.NONE, control))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().get(0).code()).isEqualTo(code);
                })
                .hasMessageContaining(words);
        assertThat(part).doesNotExist();
    }

    @Test
    void a_port_where_nobody_listens_is_told_in_plain_words() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertFails(
                "http://127.0.0.1:" + closed + "/file.zip",
                DownloadProblem.HOST_REFUSES,
                "127.0.0.1:" + closed + " refuses the connection");
    }

    /** The top-level domain that never names anything, RFC 2606. */
    @Test
    void a_host_that_nobody_knows_is_told_in_plain_words() {
        assertFails(
                "http://nowhere.invalid/file.zip",
                DownloadProblem.HOST_UNKNOWN,
                "No computer of the name nowhere.invalid is found");
    }

    @Test
    void a_server_that_does_not_speak_tls_is_told_in_plain_words() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerPlainly(plain)).start();
            assertFails(
                    "https://127.0.0.1:" + plain.getLocalPort() + "/file.zip",
                    DownloadProblem.NOT_SECURE,
                    "no secure connection to 127.0.0.1");
        }
    }

    /** Waits for the client to speak and to leave: what a socket has not read resets the connection. */
    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket asked = plain.accept()) {
                asked.getInputStream().read();
                asked.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                asked.shutdownOutput();
                asked.getInputStream().readAllBytes();
            } catch (IOException clientOrTestHasLeft) {
                Thread.yield();
            }
        }
    }

    @Test
    void a_server_that_goes_away_is_asked_again_and_what_came_is_kept() throws IOException {
        FaultyServer server = new FaultyServer(CONTENT, FaultyServer.SILENT);
        DownloadProgress leaving = (done, total) -> server.close();
        assertThatThrownBy(() -> download.fetch(server.file(), target, MD5, leaving, control))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(DownloadProblem.HOST_REFUSES, DownloadProblem.KEPT));
        assertThat(part).hasSize(1000);
    }

    @Test
    void a_proxy_that_asks_for_a_password_is_told_in_plain_words() throws IOException {
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.status(407))) {
            assertFails(server, DownloadProblem.PROXY_PASSWORD);
        }
    }

    @Test
    void another_file_of_that_name_is_never_overwritten() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "mine");
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.WHOLE)) {
            assertThatThrownBy(() -> fetch(server)).hasMessageContaining("not overwritten");
            assertThat(target).hasContent("mine");
        }
    }

    @Test
    void two_downloads_of_one_file_do_not_mix() throws IOException {
        partly(new byte[0]);
        try (FaultyServer server = new FaultyServer(CONTENT, FaultyServer.WHOLE);
                FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertFails(server, DownloadProblem.ALREADY_UNDER_WAY);
        }
    }
}
