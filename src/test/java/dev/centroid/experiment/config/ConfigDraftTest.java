package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.problem.Problem;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is edited in fields is the same configuration as in a file. */
class ConfigDraftTest {

    private static final Path DEMO = Path.of("sample-configs", "demo.yaml");

    private final ConfigDraft demo = ConfigDraft.open(DEMO);

    static List<ConfigKey<?>> keysOfTheDemo() {
        return ConfigKeys.all().stream()
                .filter(key -> !key.path().contains("[]"))
                .toList();
    }

    @Test
    void an_unchanged_draft_is_the_file() {
        assertThat(demo.check().reading()).contains(ConfigFile.read(DEMO, List.of()));
        assertThat(demo.check().problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keysOfTheDemo")
    void what_is_shown_can_be_entered_again(ConfigKey<?> key) {
        if (key.path().endsWith("alidation") && !key.path().startsWith("dataset")
                || key.path().equals("evaluation")) {
            return;
        }
        String shown = demo.shown(key.path());
        assertThat(shown).as(key.path()).isNotBlank();
        ConfigDraft entered = demo.with(key.path(), shown);
        assertThat(entered.shown(key.path())).isEqualTo(shown);
        assertThat(entered.check().reading().orElseThrow().config())
                .as(key.path())
                .isEqualTo(demo.check().reading().orElseThrow().config());
    }

    @Test
    void a_wrong_value_is_kept_and_told_at_its_key_with_all_others() {
        ConfigDraft wrong =
                demo.with("classifier.optimizer.learningRate", "fast").with("meta.way", "1");
        assertThat(wrong.shown("classifier.optimizer.learningRate")).isEqualTo("fast");
        assertThat(wrong.check().reading()).isEmpty();
        assertThat(wrong.check().problems())
                .extracting(Problem::configKey)
                .containsExactlyInAnyOrder("classifier.optimizer.learningRate", "meta.way");
    }

    @Test
    void a_blank_field_means_the_default() {
        ConfigDraft blank = demo.with("classifier.epochs", " ");
        assertThat(blank.isGiven("classifier.epochs")).isFalse();
        assertThat(blank.shown("classifier.epochs")).isEqualTo("100");
    }

    @Test
    void milestones_need_no_brackets() {
        assertThat(config(demo.with("classifier.milestones", "1, 2"))
                        .classifier()
                        .orElseThrow()
                        .schedule()
                        .milestones())
                .containsExactly(1, 2);
        assertThat(config(demo.with("classifier.milestones", "[2 3]"))
                        .classifier()
                        .orElseThrow()
                        .schedule()
                        .milestones())
                .containsExactly(2, 3);
    }

    @Test
    void a_root_is_taken_as_it_stands() {
        ConfigDraft other = demo.with("dataset.layout", "class-folders").with("dataset.root", "my: images #1");
        assertThat(config(other).dataset().root())
                .isEqualTo(Path.of("sample-configs", "my: images #1").toAbsolutePath());
    }

    @Test
    void a_stage_that_is_left_out_keeps_its_values() {
        ConfigDraft without = demo.with("meta.way", "7").with(Stage.META, false);
        assertThat(config(without).meta()).isEmpty();
        assertThat(config(without.with(Stage.META, true))
                        .meta()
                        .orElseThrow()
                        .episode()
                        .way())
                .isEqualTo(7);
    }

    @Test
    void a_wrong_value_of_a_stage_that_is_left_out_does_no_harm() {
        ConfigDraft without = demo.with("meta.way", "1").with(Stage.META, false);
        assertThat(without.check().reading()).isPresent();
    }

    @Test
    void tasks_are_replaced_as_a_whole() {
        EvaluationSpec task = new EvaluationSpec(new EpisodeSpec(20, 1, 5), 100);
        ConfigDraft other = demo.withTasks("evaluation", List.of(task));
        assertThat(other.tasks("evaluation")).containsExactly(task);
        assertThat(config(other).evaluation()).containsExactly(task);
        assertThat(config(other.withTasks("meta.validation", List.of()))
                        .meta()
                        .orElseThrow()
                        .validation())
                .isEmpty();
    }

    @Test
    void what_is_no_configuration_is_refused() {
        assertThatThrownBy(() -> ConfigDraft.of("version: 1\nclasifier: {}\n", DEMO))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("clasifier");
    }

    private static ExperimentConfig config(ConfigDraft draft) {
        return draft.check().reading().orElseThrow().config();
    }
}
