package dev.centroid.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunControl;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secure connections, as every official server asks for. */
@Timeout(60)
class HttpsDownloadTest {

    private final byte[] content = new byte[100_000];

    @TempDir
    private Path folder;

    private TestCertificate certificate;
    private Path target;

    @BeforeEach
    void make() throws Exception {
        new Random(2).nextBytes(content);
        certificate = TestCertificate.make(folder);
        target = folder.resolve("file.zip");
    }

    private void fetch(FaultyServer server, HttpClient.Builder client) {
        String md5 = HexFormat.of().formatHex(Md5.digest().digest(content));
        new HttpDownload(Duration.ofSeconds(20), Duration.ofMillis(1), 3, client)
                .fetch(server.file(), target, md5, DownloadProgress.NONE, new RunControl());
    }

    @Test
    void a_file_comes_over_a_secure_connection() throws Exception {
        try (FaultyServer server =
                FaultyServer.secure(certificate.shown(), content, FaultyServer.CUT_OFF, FaultyServer.WHOLE)) {
            fetch(server, HttpClient.newBuilder().sslContext(certificate.trusted()));
            assertThat(server.ranges()).hasSize(2);
        }
        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused_in_plain_words() throws Exception {
        try (FaultyServer server = FaultyServer.secure(certificate.shown(), content, FaultyServer.WHOLE)) {
            assertThatThrownBy(() -> fetch(server, HttpClient.newBuilder()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems().get(0).code()).isEqualTo(DownloadProblem.NOT_SECURE))
                    .hasMessageContaining("no secure connection to localhost");
            assertThat(server.ranges()).isEmpty();
        }
        assertThat(target).doesNotExist();
    }
}
