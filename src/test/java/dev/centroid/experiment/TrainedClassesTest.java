package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.HeadKind;
import dev.centroid.train.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model has learnt from, over the runs that its weights went through. */
class TrainedClassesTest {

    private static final String YAML =
            """
            version: 1
            name: second
            dataset: {root: synthetic-glyphs}
            input: {size: 16}
            backbone: {kind: convnet4, widths: [4, 4, 4, 8]}
            meta: {start: '%s', epochs: 1, stepsPerEpoch: 1, episodesPerStep: 1, way: 2, shot: 1, query: 1}
            """;

    @TempDir
    private Path folder;

    private static CheckpointInfo info(Stage stage, String... classes) {
        return new CheckpointInfo(
                CheckpointInfo.VERSION,
                stage,
                new BackboneSpec(BackboneKind.CONVNET4, 1, 16, 16, List.of(4, 4, 4, 8)),
                Preprocessing.ink(16),
                HeadKind.COSINE,
                10,
                Progress.START,
                List.of(classes),
                1,
                "",
                null,
                Map.of(),
                "test");
    }

    /** A checkpoint that says this of itself, and holds no weights. */
    private Path checkpoint(String run, CheckpointInfo info) throws IOException {
        Path file = Files.createDirectories(folder.resolve(run).resolve("checkpoints"))
                .resolve(info.stage().key() + "-last.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("centroid/checkpoint.json"));
            zip.write(new JsonMapper().writeValueAsBytes(info));
        }
        return file;
    }

    private void configure(String run, String start) throws IOException {
        Files.writeString(folder.resolve(run).resolve("config.yaml"), YAML.formatted(start));
    }

    private Set<String> learnt(String run, CheckpointInfo info) throws IOException {
        return TrainedClasses.of(checkpoint(run, info), info);
    }

    @Test
    void stage_1_and_a_stage_2_from_scratch_have_learnt_from_their_own_classes() throws IOException {
        assertThat(learnt("first", info(Stage.CLASSIFIER, "Greek/character01"))).containsExactly("Greek/character01");
        Files.createDirectories(folder.resolve("second"));
        configure("second", "scratch");
        assertThat(learnt("second", info(Stage.META, "Latin/character01"))).containsExactly("Latin/character01");
    }

    @Test
    void what_the_run_it_started_from_has_learnt_counts_too() throws IOException {
        Path first = checkpoint("first", info(Stage.CLASSIFIER, "Tengwar/character01"));
        CheckpointInfo second = info(Stage.META, "Greek/character01");
        Path file = checkpoint("second", second);
        configure("second", first.toString());
        assertThat(TrainedClasses.of(file, second))
                .containsExactlyInAnyOrder("Tengwar/character01", "Greek/character01");
        Files.delete(first);
        assertThat(TrainedClasses.of(file, second)).isEmpty();
    }

    @Test
    void a_stage_2_whose_start_nobody_can_tell_has_learnt_from_what_is_not_known() throws IOException {
        CheckpointInfo info = info(Stage.META, "Greek/character01");
        assertThat(learnt("alone", info)).isEmpty();
        Files.writeString(folder.resolve("alone").resolve("config.yaml"), "no: configuration");
        assertThat(learnt("alone", info)).isEmpty();
    }
}
