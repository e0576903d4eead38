package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.data.Augmentation;
import dev.centroid.data.GlyphSpec;
import dev.centroid.data.Layout;
import dev.centroid.data.Preprocessing;
import dev.centroid.data.ValidationClasses;
import dev.centroid.model.BackboneKind;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.EngineChoice;
import dev.centroid.model.engine.NormMode;
import dev.centroid.model.engine.Precision;
import dev.centroid.train.ClassifierSpec;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import dev.centroid.train.MetaStart;
import dev.centroid.train.OptimizerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file that says little means: the recipes of the reference. */
class DefaultsTest {

    private static final String PHOTOGRAPHS =
            "version: 1\ndataset: {root: photos, layout: mini-imagenet}\nclassifier: {}\nmeta: {}\n";

    @Test
    void general_defaults() {
        ExperimentConfig config = ConfigTexts.config(ConfigTexts.SHORTEST);
        assertThat(config.name()).isEqualTo("test");
        assertThat(config.seed()).isEqualTo(1);
        assertThat(config.engine()).isEqualTo(EngineChoice.AUTO);
        assertThat(config.precision()).isEqualTo(Precision.FP32);
        assertThat(config.threads()).isEmpty();
        assertThat(config.checkpointMinutes()).isEqualTo(10);
        assertThat(config.meta()).isEmpty();
        assertThat(config.evaluation()).containsExactly(TaskSection.task(5, 1, 2000), TaskSection.task(5, 5, 2000));
    }

    @Test
    void glyphs_are_ink() {
        ExperimentConfig config = ConfigTexts.config(ConfigTexts.SHORTEST);
        assertThat(config.dataset().layout()).isEqualTo(Layout.SYNTHETIC_GLYPHS);
        assertThat(config.dataset().glyphs()).isEqualTo(GlyphSpec.DEFAULT);
        assertThat(config.dataset().storeSize()).isEqualTo(105);
        assertThat(config.input()).isEqualTo(Preprocessing.ink(28));
        assertThat(config.backbone()).isEqualTo(BackboneSpec.published(BackboneKind.CONVNET4, 1, 28));
        assertThat(config.classifier().orElseThrow().augmentation()).isEqualTo(Augmentation.NONE);
    }

    @Test
    void omniglot_is_ink_without_validation_classes() {
        ExperimentConfig config =
                ConfigTexts.config("version: 1\ndataset: {root: o, layout: omniglot}\nclassifier: {}\nmeta: {}\n");
        assertThat(config.input()).isEqualTo(Preprocessing.ink(28));
        assertThat(config.dataset().validation()).isEqualTo(ValidationClasses.none());
        assertThat(config.classifier().orElseThrow().validation()).isEmpty();
        assertThat(config.meta().orElseThrow().validation()).isEmpty();
    }

    @Test
    void a_share_of_omniglot_brings_the_validation_tasks_back() {
        ExperimentConfig config = ConfigTexts.config(
                "version: 1\ndataset: {root: o, layout: omniglot, validation: 0.25}\nclassifier: {}\n");
        assertThat(config.dataset().validation()).isEqualTo(ValidationClasses.share(0.25));
        assertThat(config.classifier().orElseThrow().validation()).hasSize(2);
    }

    @Test
    void stage_1_of_the_reference() {
        ExperimentConfig config = ConfigTexts.config(PHOTOGRAPHS);
        assertThat(config.input()).isEqualTo(Preprocessing.photographs(80));
        assertThat(config.dataset().storeSize()).isEqualTo(84);
        ClassifierSpec stage = config.classifier().orElseThrow();
        assertThat(stage.epochs()).isEqualTo(100);
        assertThat(stage.batch()).isEqualTo(128);
        assertThat(stage.optimizer()).isEqualTo(OptimizerSpec.sgd(0.1, 0.9, 5e-4));
        assertThat(stage.schedule().milestones()).containsExactly(90);
        assertThat(stage.schedule().gamma()).isEqualTo(0.1);
        assertThat(stage.augmentation()).isEqualTo(new Augmentation(Augmentation.Crop.RANDOM_RESIZED, 0, true));
        assertThat(stage.validateEvery()).isEqualTo(5);
        assertThat(stage.validation()).containsExactly(TaskSection.task(5, 1, 800), TaskSection.task(5, 5, 800));
    }

    @Test
    void stage_2_of_the_reference() {
        MetaSpec stage = ConfigTexts.config(PHOTOGRAPHS).meta().orElseThrow();
        assertThat(stage.start()).isEqualTo(new MetaStart(MetaStart.Source.CLASSIFIER, null));
        assertThat(stage.epochs()).isEqualTo(20);
        assertThat(stage.stepsPerEpoch()).isEqualTo(200);
        assertThat(stage.episodesPerStep()).isEqualTo(4);
        assertThat(stage.episode()).isEqualTo(TaskSection.task(5, 1, 1).episode());
        assertThat(stage.head()).isEqualTo(HeadKind.COSINE);
        assertThat(stage.temperature()).isEqualTo(10);
        assertThat(stage.learnTemperature()).isTrue();
        assertThat(stage.norm()).isEqualTo(NormMode.BATCH_STATISTICS);
        assertThat(stage.optimizer()).isEqualTo(OptimizerSpec.sgd(0.001, 0.9, 5e-4));
        assertThat(stage.schedule().milestones()).isEmpty();
        assertThat(stage.augmentation()).isEqualTo(Augmentation.NONE);
        assertThat(stage.validateEvery()).isEqualTo(1);
        assertThat(stage.validation()).containsExactly(TaskSection.task(5, 1, 800));
    }

    @Test
    void the_milestone_moves_with_the_epochs() {
        assertThat(milestones(40)).containsExactly(36);
        assertThat(milestones(2)).containsExactly(1);
        assertThat(milestones(1)).isEmpty();
    }

    @Test
    void adam_does_not_get_the_rate_of_sgd() {
        ClassifierSpec stage = ConfigTexts.config(ConfigTexts.SHORTEST, "classifier.optimizer=adam")
                .classifier()
                .orElseThrow();
        assertThat(stage.optimizer().learningRate()).isEqualTo(0.001);
        assertThat(stage.schedule().base()).isEqualTo(0.001);
    }

    @Test
    void grey_photographs_have_one_mean() {
        ExperimentConfig config = ConfigTexts.config(PHOTOGRAPHS, "dataset.channels=1");
        assertThat(config.input().mean()).containsExactly(0.449);
        assertThat(config.input().std()).containsExactly(0.226);
    }

    @Test
    void a_network_has_its_published_widths() {
        assertThat(ConfigTexts.config(ConfigTexts.SHORTEST, "backbone=resnet12-wide")
                        .backbone()
                        .widths())
                .containsExactly(64, 160, 320, 640);
    }

    @Test
    void a_random_crop_is_padded_as_in_the_reference() {
        Augmentation augmentation = ConfigTexts.config(PHOTOGRAPHS, "classifier.augmentation.crop=random-crop")
                .classifier()
                .orElseThrow()
                .augmentation();
        assertThat(augmentation.padding()).isEqualTo(8);
    }

    private static List<Integer> milestones(int epochs) {
        return ConfigTexts.config(ConfigTexts.SHORTEST, "classifier.epochs=" + epochs)
                .classifier()
                .orElseThrow()
                .schedule()
                .milestones();
    }
}
