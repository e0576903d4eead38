package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.centroid.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** {@code --set key=value}, and what of it a resumed run may still change. */
class OverridesTest {

    private static final String BOTH = ConfigTexts.SHORTEST + "meta: {}\n";

    @Test
    void a_value_takes_the_place_of_the_files() {
        ExperimentConfig config = ConfigTexts.config(
                ConfigTexts.SHORTEST,
                "name=a b=c",
                "classifier.milestones=[90,125]",
                "classifier.epochs=150",
                "classifier.lr=5e-4",
                "threads=3");
        assertThat(config.name()).isEqualTo("a b=c");
        assertThat(config.classifier().orElseThrow().schedule().milestones()).containsExactly(90, 125);
        assertThat(config.classifier().orElseThrow().optimizer().learningRate()).isEqualTo(5e-4);
        assertThat(config.threads()).hasValue(3);
    }

    @Test
    void the_last_one_counts() {
        assertThat(ConfigTexts.config(ConfigTexts.SHORTEST, "seed=2", "seed=3").seed())
                .isEqualTo(3);
    }

    @Test
    void a_section_is_merged_and_a_list_replaced() {
        ExperimentConfig config = ConfigTexts.config(
                ConfigTexts.SHORTEST
                        + "backbone: {kind: resnet12, widths: [8, 8, 8, 8]}\nevaluation: [{way: 3}, {way: 4}]\n",
                "backbone={kind: convnet4}",
                "evaluation=[{way: 7}]");
        assertThat(config.backbone().widths()).containsExactly(8, 8, 8, 8);
        assertThat(config.evaluation()).containsExactly(TaskSection.task(7, 1, 2000));
    }

    @Test
    void one_item_of_a_list_can_be_changed() {
        String text = ConfigTexts.SHORTEST + "evaluation: [{way: 3}, {way: 4, shot: 2}]\n";
        assertThat(ConfigTexts.config(text, "evaluation[1].episodes=11", "evaluation[0].n_shot=2")
                        .evaluation())
                .containsExactly(TaskSection.task(3, 2, 2000), TaskSection.task(4, 2, 11));
        assertThat(ConfigTexts.problems(text, "evaluation[2].way=5"))
                .containsExactly(ConfigProblem.OVERRIDE_INDEX.at("evaluation[2].way", 2));
        assertThat(ConfigTexts.problems(text, "seed[0].way=5"))
                .containsExactly(ConfigProblem.OVERRIDE_INDEX.at("seed[0].way", 0));
    }

    @Test
    void a_text_that_is_no_override() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "seed", "=3", "q..b=3", "a[x].b=1"))
                .containsExactly(
                        ConfigProblem.OVERRIDE_FORM.with("seed"),
                        ConfigProblem.OVERRIDE_FORM.with("=3"),
                        ConfigProblem.UNKNOWN_KEY_HERE.at("q", 0, "q", KEYS),
                        ConfigProblem.OVERRIDE_FORM.with("a[x].b"));
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "seed=[1"))
                .containsExactly(ConfigProblem.OVERRIDE_VALUE.at("seed", "[1"));
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "name=!!java.net.URL [x]"))
                .containsExactly(ConfigProblem.OVERRIDE_VALUE.at("name", "!!java.net.URL [x]"));
    }

    private static final String KEYS = "version, name, seed, engine, precision, threads, checkpointMinutes, dataset, "
            + "input, backbone, classifier, meta, evaluation";

    @Test
    void a_stage_is_added_by_name_only() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "meta.epochs=3"))
                .containsExactly(ConfigProblem.STAGE_ABSENT.at("meta", "meta"));
        assertThat(ConfigTexts.config(ConfigTexts.SHORTEST, "meta={}", "meta.epochs=3")
                        .meta()
                        .orElseThrow()
                        .epochs())
                .isEqualTo(3);
    }

    @Test
    void a_resumed_run_may_become_longer() {
        ExperimentConfig old = ConfigTexts.config(BOTH);
        ExperimentConfig resumed = ConfigTexts.resumed(
                        ConfigFile.write(old), "classifier.max_epoch=120", "meta.epochs=30", "threads=1")
                .config();
        assertThat(resumed.classifier().orElseThrow().epochs()).isEqualTo(120);
        assertThat(resumed.classifier().orElseThrow().schedule().milestones())
                .as("the milestones of the run stay where they were")
                .containsExactly(90);
        assertThat(resumed.meta().orElseThrow().epochs()).isEqualTo(30);
        assertThat(resumed.threads()).hasValue(1);
        assertThat(resumed.dataset()).isEqualTo(old.dataset());
    }

    @Test
    void a_resumed_run_may_not_become_another_one() {
        ProblemException exception = catchThrowableOfType(
                ProblemException.class,
                () -> ConfigTexts.resumed(
                        BOTH, "seed=1", "classifier.lr=0.2", "evaluation[0].way=4", "meta.epochs=30"));
        String allowed = "classifier.epochs, meta.epochs, threads";
        assertThat(exception.problems())
                .containsExactlyInAnyOrder(
                        ConfigProblem.RESUME_CHANGE.at("seed", allowed),
                        ConfigProblem.RESUME_CHANGE.at("classifier.optimizer.learningRate", allowed),
                        ConfigProblem.OVERRIDE_INDEX.at("evaluation[0].way", 0));
    }
}
