package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.train.MetaStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are right alone and wrong together. */
class CrossCheckTest {

    private static final String BOTH = ConfigTexts.SHORTEST + "meta: {}\n";

    @Test
    void channels_of_input_and_dataset_must_agree() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "input.channels=3"))
                .containsExactly(ConfigProblem.CHANNELS_DIFFER.at("input.channels", 3, 1));
    }

    @Test
    void means_are_counted_per_channel() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "input.mean=[0, 0]", "input.std=[1, 1, 1]"))
                .containsExactly(
                        ConfigProblem.WRONG_COUNT.at("input.mean", 2, 1),
                        ConfigProblem.WRONG_COUNT.at("input.std", 3, 1));
    }

    @Test
    void a_network_has_four_widths() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "backbone.widths=[64, 64]"))
                .containsExactly(ConfigProblem.WRONG_COUNT.at("backbone.widths", 2, 4));
    }

    @Test
    void milestones_must_increase() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "classifier.milestones=[90, 90]"))
                .containsExactly(ConfigProblem.MILESTONES_NOT_INCREASING.at("classifier.milestones", "[90, 90]"));
    }

    @Test
    void a_milestone_past_the_end_is_a_warning() {
        ConfigReading reading = ConfigTexts.reading(
                ConfigTexts.SHORTEST, "classifier.milestones=[30, 39, 40, 90]", "classifier.epochs=40");
        assertThat(reading.warnings())
                .containsExactly(
                        ConfigProblem.MILESTONE_PAST_END.at("classifier.milestones", 40, 40),
                        ConfigProblem.MILESTONE_PAST_END.at("classifier.milestones", 90, 40));
        assertThat(reading.warnings()).allMatch(Problem::isWarning);
        assertThat(reading.config().classifier().orElseThrow().schedule().milestones())
                .containsExactly(30, 39, 40, 90);
    }

    @Test
    void validation_tasks_need_validation_classes() {
        String task = "=[{way: 5, shot: 1}]";
        assertThat(ConfigTexts.problems(
                        BOTH, "dataset.validation=none", "classifier.validation" + task, "meta.validation" + task))
                .containsExactly(
                        ConfigProblem.NO_VALIDATION_CLASSES.at("classifier.validation"),
                        ConfigProblem.NO_VALIDATION_CLASSES.at("meta.validation"));
        assertThat(ConfigTexts.problems(BOTH, "dataset.glyphs.validationAlphabets=0", "meta.validation" + task))
                .containsExactly(ConfigProblem.NO_VALIDATION_CLASSES.at("meta.validation"));
        assertThat(ConfigTexts.config(BOTH, "dataset.validation=none")
                        .meta()
                        .orElseThrow()
                        .validation())
                .isEmpty();
    }

    @Test
    void stored_smaller_than_seen_is_a_warning() {
        assertThat(ConfigTexts.reading(ConfigTexts.SHORTEST, "dataset.storeSize=20")
                        .warnings())
                .containsExactly(ConfigProblem.STORED_TOO_SMALL.at("input.size", 20, 28));
    }

    @Test
    void the_meta_stage_needs_something_to_start_from() {
        String alone = "version: 1\ndataset: {root: synthetic-glyphs}\nmeta: {}\n";
        assertThat(ConfigTexts.problems(alone))
                .containsExactly(ConfigProblem.START_WITHOUT_CLASSIFIER.at("meta.start"));
        assertThat(ConfigTexts.config(alone, "meta.start=scratch")
                        .meta()
                        .orElseThrow()
                        .start())
                .isEqualTo(new MetaStart(MetaStart.Source.SCRATCH, null));
    }

    @Test
    void a_checkpoint_must_be_there(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("test.yaml");
        Files.writeString(file, "version: 1\ndataset: {root: synthetic-glyphs}\nmeta: {start: best one.zip}\n");
        Path checkpoint = folder.toAbsolutePath().resolve("best one.zip");
        assertThat(catchThrowableOfType(ProblemException.class, () -> ConfigFile.read(file, List.of()))
                        .problems())
                .containsExactly(ConfigProblem.CHECKPOINT_MISSING.at("meta.start", checkpoint.toString()));
        assertThat(ConfigFile.readStored(file, List.of()).config().meta()).isPresent();
        Files.createFile(checkpoint);
        assertThat(ConfigFile.read(file, List.of())
                        .config()
                        .meta()
                        .orElseThrow()
                        .start())
                .isEqualTo(new MetaStart(MetaStart.Source.CHECKPOINT, checkpoint));
    }

    @Test
    void glyphs_need_no_folder_and_a_folder_is_no_glyphs() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "dataset.layout=class-folders"))
                .containsExactly(ConfigProblem.GLYPHS_ROOT.at("dataset.root", "synthetic-glyphs", "class-folders"));
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "dataset={root: /a, layout: synthetic-glyphs}"))
                .hasSize(1);
        assertThat(ConfigTexts.config("version: 1\ndataset: {layout: synthetic-glyphs}\nclassifier: {}\n"))
                .isEqualTo(ConfigTexts.config(ConfigTexts.SHORTEST));
    }

    @Test
    void what_has_no_effect_is_a_warning_unless_it_is_the_default() {
        assertThat(ConfigTexts.reading(
                                ConfigTexts.SHORTEST,
                                "classifier.optimizer={kind: adam, momentum: 0.9, alpha: 0.5}",
                                "dataset.background=small1")
                        .warnings())
                .containsExactlyInAnyOrder(
                        ConfigProblem.NO_EFFECT.at("classifier.optimizer.alpha", "classifier.optimizer.kind", "adam"),
                        ConfigProblem.NO_EFFECT.at("dataset.background", "dataset.layout", "synthetic-glyphs"));
    }

    @Test
    void an_unknown_layout_is_taken_for_photographs_with_a_warning() {
        String auto = "version: 1\ndataset: {root: photos}\nclassifier: {}\n";
        assertThat(ConfigTexts.reading(auto).warnings())
                .containsExactly(ConfigProblem.PHOTOGRAPHS_ASSUMED.at("dataset.layout"));
        assertThat(ConfigTexts.reading(auto, "dataset.channels=3").warnings()).isEmpty();
    }

    @Test
    void a_random_crop_needs_padding() {
        assertThat(ConfigTexts.problems(
                        ConfigTexts.SHORTEST, "classifier.augmentation={crop: random-crop, padding: 0}"))
                .containsExactly(ConfigProblem.PADDING_NEEDED.at("classifier.augmentation.padding"));
    }
}
