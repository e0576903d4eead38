package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.cli.CentroidCommand;
import dev.centroid.data.DrawnRoots;
import dev.centroid.data.TestRoots;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that writes its images again from strokes goes on with the same strokes only. */
class StrokesResumeTest {

    private static final String YAML =
            """
            version: 1
            name: written
            seed: 3
            threads: 1
            dataset: {root: %s, layout: omniglot, storeSize: 32, validation: none}
            input: {size: 16}
            backbone: {kind: convnet4, widths: [4, 4, 4, 8]}
            classifier:
              epochs: 1
              batch: 8
              optimizer: {kind: sgd, learningRate: 0.05}
              milestones: []
              augmentation: {crop: none, flip: false, strokes: 0.5}
            evaluation: [{way: 3, shot: 1, query: 3, episodes: 5}]
            """;

    @TempDir
    private Path folder;

    private Locale before;
    private StringWriter err;

    @BeforeEach
    void begin() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty("centroid.home", folder.resolve("home").toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty("centroid.home");
        Locale.setDefault(before);
    }

    private int centroid(String... arguments) {
        err = new StringWriter();
        return CentroidCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    }

    /** Takes from a checkpoint what it says of strokes, as it was before those counted. */
    private static void forgetStrokes(Path checkpoint) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(checkpoint)) {
            Path info = zip.getPath("centroid", "checkpoint.json");
            String text = Files.readString(info);
            String without = text.replaceFirst("(\"datasetFingerprint\" : \"[^\"]*)-[^-\"]*\"", "$1\"");
            assertThat(without).isNotEqualTo(text);
            Files.writeString(info, without);
        }
    }

    private Path train(Path root) throws IOException {
        Path config = Files.writeString(folder.resolve("written.yaml"), YAML.formatted(root));
        Path runs = folder.resolve("runs");
        assertThat(centroid("train", config.toString(), "--runs", runs.toString()))
                .as(() -> err.toString())
                .isZero();
        try (var found = Files.list(runs)) {
            return found.findFirst().orElseThrow();
        }
    }

    @Test
    void a_run_that_began_before_strokes_counted_goes_on_with_a_warning() throws IOException {
        Path run = train(DrawnRoots.omniglot(folder.resolve("omniglot"), 5));
        forgetStrokes(run.resolve("checkpoints/classifier-last.zip"));
        assertThat(centroid("train", "--resume", run.toString(), "--set", "classifier.epochs=2"))
                .as(() -> err.toString())
                .isZero();
        assertThat(err.toString()).contains("did not record which strokes");
        assertThat(centroid("train", "--resume", run.toString(), "--set", "classifier.epochs=3"))
                .as(() -> err.toString())
                .isZero();
        assertThat(err.toString()).doesNotContain("did not record which strokes");
    }

    @Test
    void changed_strokes_are_refused_like_changed_images() throws IOException {
        Path root = DrawnRoots.omniglot(folder.resolve("omniglot"), 5);
        Path run = train(root);
        assertThat(centroid("train", "--resume", run.toString(), "--set", "classifier.epochs=2"))
                .as(() -> err.toString())
                .isZero();
        Path file = root.resolve("strokes_background/Greek/character01/0001_01.txt");
        TestRoots.write(file, DrawnRoots.text(DrawnRoots.drawing(1, 2)));
        assertThat(centroid("train", "--resume", run.toString(), "--set", "classifier.epochs=3"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("or the strokes that it writes from", run.toString());
    }
}
