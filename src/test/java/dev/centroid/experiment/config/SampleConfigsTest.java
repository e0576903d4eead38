package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.OmniglotSet;
import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every configuration that we give away can be read, and the recipes say what their sources say. */
class SampleConfigsTest {

    private static final Path SAMPLES = Path.of("sample-configs");

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_without_a_warning_and_survives_a_round_trip(String name, @TempDir Path folder)
            throws IOException {
        ConfigReading reading = read(name, folder);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.config().name()).isEqualTo(name.replace(".yaml", ""));
        assertThat(ConfigTexts.config(ConfigFile.write(reading.config()))).isEqualTo(reading.config());
    }

    @Test
    void the_demo_is_the_published_convnet4_on_glyphs(@TempDir Path folder) throws IOException {
        ExperimentConfig config = read("demo.yaml", folder).config();
        assertThat(config.backbone()).isEqualTo(BackboneSpec.published(BackboneKind.CONVNET4, 1, 28));
        assertThat(config.classifier()).isPresent();
        assertThat(config.meta()).isPresent();
        assertThat(config.evaluation()).extracting(t -> t.episode().way()).containsExactly(5, 5);
        assertThat(config.evaluation()).extracting(t -> t.episode().shot()).containsExactly(1, 5);
    }

    @Test
    void omniglot_small_1_is_the_recipe_of_the_reference_numbers(@TempDir Path folder) throws IOException {
        ExperimentConfig config = read("omniglot-small1.yaml", folder).config();
        assertThat(config.dataset().omniglot()).isEqualTo(OmniglotSet.SMALL_1);
        assertThat(config.input()).isEqualTo(Preprocessing.ink(28));
        ClassifierSpec first = config.classifier().orElseThrow();
        assertThat(first.epochs()).isEqualTo(40);
        assertThat(first.batch()).isEqualTo(128);
        assertThat(first.optimizer()).isEqualTo(OptimizerSpec.sgd(0.1, 0.9, 5e-4));
        assertThat(first.schedule().milestones()).containsExactly(30);
        MetaSpec second = config.meta().orElseThrow();
        assertThat(second.epochs() * second.stepsPerEpoch()).isEqualTo(500);
        assertThat(second.episodesPerStep()).isEqualTo(4);
        assertThat(second.optimizer()).isEqualTo(OptimizerSpec.sgd(0.001, 0.9, 5e-4));
        assertThat(config.evaluation())
                .containsExactly(
                        TaskSection.task(5, 1, 2000), TaskSection.task(5, 5, 2000), TaskSection.task(20, 1, 2000));
    }

    @Test
    void the_reference_recipe_is_what_the_defaults_say(@TempDir Path folder) throws IOException {
        ExperimentConfig sample = read("mini-imagenet-resnet12.yaml", folder).config();
        ExperimentConfig defaults = ConfigTexts.config(
                "version: 1\nname: mini-imagenet-resnet12\ndataset: {root: x, layout: mini-imagenet}\n"
                        + "backbone: resnet12\nclassifier: {}\nmeta: {}\n",
                "dataset.root=" + sample.dataset().root());
        assertThat(sample).isEqualTo(defaults);
    }

    @Test
    void the_note_is_understood(@TempDir Path folder) throws IOException {
        assertThat(Files.readString(SAMPLES.resolve("mini-imagenet-resnet12-note.yaml")))
                .contains("lr: 0.05, weight_decay: 5.e-4, milestones: [90, 125]");
        ClassifierSpec stage = read("mini-imagenet-resnet12-note.yaml", folder)
                .config()
                .classifier()
                .orElseThrow();
        assertThat(stage.optimizer()).isEqualTo(OptimizerSpec.sgd(0.05, 0.9, 5e-4));
        assertThat(stage.schedule().milestones()).containsExactly(90, 125);
        assertThat(stage.epochs()).isGreaterThan(125);
    }

    @Test
    void tiered_imagenet_has_its_own_stage_1(@TempDir Path folder) throws IOException {
        ClassifierSpec stage = read("tiered-imagenet-resnet12.yaml", folder)
                .config()
                .classifier()
                .orElseThrow();
        assertThat(stage.epochs()).isEqualTo(120);
        assertThat(stage.batch()).isEqualTo(512);
        assertThat(stage.schedule().milestones()).containsExactly(40, 80);
    }

    /** One sample starts from a checkpoint that only its user has. */
    private static ConfigReading read(String name, Path folder) throws IOException {
        if (!name.equals("meta-from-checkpoint.yaml")) {
            return ConfigFile.read(SAMPLES.resolve(name), List.of());
        }
        Path checkpoint = folder.resolve("any.zip");
        Files.writeString(checkpoint, "");
        ConfigReading reading = ConfigFile.read(SAMPLES.resolve(name), List.of("meta.start=" + checkpoint));
        Path stored = Files.writeString(folder.resolve("config.yaml"), ConfigFile.write(reading.config()));
        assertThat(ConfigFile.readStored(stored, List.of()).config()).isEqualTo(reading.config());
        ExperimentConfig scratch = ConfigFile.read(SAMPLES.resolve(name), List.of("meta.start=scratch"))
                .config();
        return new ConfigReading(scratch, reading.warnings());
    }
}
