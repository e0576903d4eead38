package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.centroid.cli.CentroidCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shortest benchmark there can be: what is printed and written, not how fast it is. */
class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void printsATableAndWritesJson() throws IOException {
        Path file = folder.resolve("bench.json");
        StringWriter out = new StringWriter();
        int exit = bench(
                out, "--network", "convnet4-28", "--rounds", "1", "--seconds", "0.001", "--json", file.toString());
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("| convnet4 1×28×28, 128 | dl4j fp32 |")
                .doesNotContain("NaN");
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        JsonNode first = json.path("engines").get(0);
        assertThat(first.path("batch").asInt()).isEqualTo(128);
        for (String rate : new String[] {"training", "inference", "endToEnd"}) {
            assertThat(first.path(rate).path("median").asDouble()).isPositive();
            assertThat(first.path(rate).path("best").asDouble()).isPositive();
        }
        assertThat(json.path("episodes").get(0).path("featureSize").asInt()).isEqualTo(512);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(bench(new StringWriter(), "--engine", "torch")).isEqualTo(2);
        assertThat(bench(new StringWriter(), "--network", "vgg")).isEqualTo(2);
        assertThat(bench(new StringWriter(), "--rounds", "0")).isEqualTo(2);
    }

    private static int bench(StringWriter out, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "bench";
        System.arraycopy(options, 0, all, 1, options.length);
        return CentroidCommand.run(new PrintWriter(out), new PrintWriter(new StringWriter()), all);
    }
}
