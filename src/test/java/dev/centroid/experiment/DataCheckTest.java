package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.centroid.cli.CentroidCommand;
import dev.centroid.data.DrawnRoots;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code centroid data --check} as people type it. */
class DataCheckTest {

    @TempDir
    private Path folder;

    private Locale before;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach
    void speakEnglish() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private int centroid(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return CentroidCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path written() {
        return DrawnRoots.omniglot(folder.resolve("omniglot"), 3);
    }

    @Test
    void warnings_and_notes_alone_end_well() throws IOException {
        Path text = folder.resolve("found.txt");
        int exit = centroid("data", written().toString(), "--check", "--save", text.toString());
        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Layout omniglot: 8 classes, 24 images read in ", "no errors, ")
                .contains("Warning: Omniglot was published with 964 base classes")
                .contains("Note: The strokes of 12 drawings were held against their images")
                .doesNotContain("Error");
        assertThat(Files.readAllLines(text)).isEqualTo(out.toString().lines().toList());
    }

    @Test
    void an_error_among_the_findings_is_bad_input() throws IOException {
        Path root = written();
        TestRoots.write(root.resolve("images_evaluation/Manx/character06/0006_02.png"), "no image");
        TestRoots.write(root.resolve("strokes_background/Greek/character03/0003_01.txt"), "STOP");
        Path saved = folder.resolve("found.json");
        int exit = centroid("data", root.toString(), "--save", saved.toString());
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString())
                .contains("2 errors, ")
                .contains("Error: images_evaluation/Manx/character06/0006_02.png is not a png")
                .contains("0003_01.txt, line 1: x,y,t or BREAK is needed, found: STOP");
        JsonNode report = new ObjectMapper().readTree(saved.toFile());
        assertThat(report.path("looked").asInt()).isEqualTo(24);
        assertThat(report.path("findings").findValuesAsText("code"))
                .startsWith("data.image-not-an-image", "data.strokes-line")
                .contains("doctor.strokes-fit");
        assertThat(report.path("findings").get(1).path("subject").asText())
                .isEqualTo("images_background/Greek/character03/0003_01.png");
    }

    @Test
    void the_report_is_printed_as_json_where_that_is_asked_for() throws IOException {
        assertThat(centroid("data", written().toString(), "--check", "--json")).isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("layout").asText()).isEqualTo("omniglot");
        assertThat(report.path("images").asInt()).isEqualTo(24);
    }

    @Test
    void a_missing_root_is_bad_input() {
        assertThat(centroid("data", folder.resolve("nowhere").toString(), "--check"))
                .isEqualTo(2);
        assertThat(out.toString() + err).contains("nowhere").doesNotContain("\tat ");
    }
}
