package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a file is said at its key, with the value, the line and the limit, all at once. */
class ConfigProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            classifier.epochs       | 0          | OUT_OF_RANGE          | 1 ≤ x ≤ 100000
            classifier.epochs       | 1.5        | NOT_WHOLE             |
            classifier.epochs       | '"5"'      | NOT_WHOLE             |
            classifier.epochs       | 010        | NOT_WHOLE             |
            classifier.epochs       | many       | NOT_WHOLE             |
            classifier.epochs       | [1]        | NOT_WHOLE             |
            classifier.epochs       | {a: 1}     | NOT_WHOLE             |
            classifier.epochs       | 99999999999999999999999999999999 | OUT_OF_RANGE | 1 ≤ x ≤ 100000
            classifier.batch        | 1          | OUT_OF_RANGE          | 2 ≤ x ≤ 65536
            classifier.optimizer.learningRate | 0 | OUT_OF_RANGE         | x > 0
            classifier.optimizer.learningRate | 1e999 | OUT_OF_RANGE     | x > 0
            classifier.optimizer.learningRate | .nan | NOT_A_NUMBER      |
            classifier.optimizer.learningRate | 1:30 | NOT_A_NUMBER      |
            classifier.optimizer.momentum | 1    | OUT_OF_RANGE          | 0 ≤ x < 1
            classifier.optimizer.kind | sdg      | NOT_A_CHOICE          | sgd, nesterov, adam, adamw, rmsprop
            classifier.gamma        | 1.1        | OUT_OF_RANGE          | 0 < x ≤ 1
            classifier.milestones   | 3          | NOT_A_LIST            |
            classifier.milestones   | [a]        | NOT_WHOLE             |
            classifier.augmentation.flip | yes   | NOT_A_SWITCH          |
            classifier.augmentation | none       | NOT_A_MAPPING         |
            classifier.validation   | 5          | NOT_A_LIST            |
            classifier.validation   | [5]        | NOT_A_MAPPING         |
            dataset.channels        | 2          | NOT_A_CHOICE          | 1, 3
            dataset.root            | [a]        | NOT_TEXT              |
            dataset.root            | '"a\\0b"'  | BAD_PATH              |
            dataset.validation      | some       | NOT_A_CHOICE_OR_NUMBER | given, none
            dataset.validation      | 1.0        | OUT_OF_RANGE          | 0 < x < 1
            input.size              | 15         | OUT_OF_RANGE          | 16 ≤ x ≤ 1024
            seed                    | 9223372036854775808 | OUT_OF_RANGE | -2^63 ≤ x < 2^63
            threads                 | 0          | OUT_OF_RANGE          | 1 ≤ x ≤ 1024
            threads                 | all        | NOT_A_CHOICE_OR_NUMBER | auto
            name                    | a/b        | BAD_NAME              |
            name                    | [a]        | NOT_TEXT              |
            name                    |            | NO_VALUE              |
            classifier              | ~          | NO_VALUE              |
            evaluation              | null       | NO_VALUE              |
            """)
    void a_bad_value_is_named_at_its_key(String key, String value, String code, String limit) {
        List<Problem> problems = ConfigTexts.problems(ConfigTexts.SHORTEST, key + "=" + (value == null ? "" : value));
        Problem problem = problems.get(0);
        assertThat(problems).hasSize(1);
        assertThat(problem.code().name()).isEqualTo(code);
        assertThat(problem.configKey()).startsWith(key);
        assertThat(problem.toString()).startsWith(problem.configKey() + ": ").contains("(--set)");
        if (limit != null) {
            assertThat(problem.toString()).contains(limit, value.replace("\"", ""));
        }
    }

    @Test
    void a_list_has_an_end() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "backbone.widths=[1, 2, 3, 4, 5]"))
                .containsExactly(ConfigProblem.LIST_TOO_LONG.at("backbone.widths", 0, 5, 4));
        String tasks = "{way: 5}, ".repeat(101);
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST, "evaluation=[" + tasks + "]"))
                .containsExactly(ConfigProblem.LIST_TOO_LONG.at("evaluation", 0, 101, 100));
    }

    @Test
    void all_problems_are_reported_at_once_with_their_lines() {
        List<Problem> problems = ConfigTexts.problems(
                """
                version: 1
                sead: 3
                dataset: {root: synthetic-glyphs, storeSize: 9999}
                input:
                  size: 12
                classifier: {epochs: ten, optimizer: {momentum: -1}}
                evaluation: [{way: 5, shot: 1}, {way: 1, queries: 3}]
                """);
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        ConfigProblem.UNKNOWN_KEY.at("sead", 2, "sead", "seed"),
                        ConfigProblem.OUT_OF_RANGE.at("dataset.storeSize", 3, "9999", "8 ≤ x ≤ 1024"),
                        ConfigProblem.OUT_OF_RANGE.at("input.size", 5, "12", "16 ≤ x ≤ 1024"),
                        ConfigProblem.NOT_WHOLE.at("classifier.epochs", 6, "ten"),
                        ConfigProblem.OUT_OF_RANGE.at("classifier.optimizer.momentum", 6, "-1", "0 ≤ x < 1"),
                        ConfigProblem.OUT_OF_RANGE.at("evaluation[1].way", 7, "1", "2 ≤ x ≤ 10000"),
                        ConfigProblem.UNKNOWN_KEY.at("evaluation[1].queries", 7, "queries", "evaluation[1].query"));
    }

    @ParameterizedTest
    @CsvSource({
        "meta, temprature, meta.temperature",
        "meta, learning_temperature, meta.learnTemperature",
        "meta, n_ways, meta.way",
        "meta, batch_norm, meta.batchNorm",
        "meta.optimizer, learning_rate, meta.optimizer.learningRate",
        "meta.optimizer, weigth_decay, meta.optimizer.weightDecay",
        "classifier, batchsize, classifier.batch",
        "'', batch, classifier.batch",
        "'', backbon, backbone",
        "dataset, rotation, dataset.rotations",
        "dataset.glyphs, alphabet, dataset.glyphs.alphabets",
    })
    void a_misspelt_key_is_shown_the_nearest_one(String section, String name, String near) {
        String key = KeyTree.join(section, name);
        String text = ConfigTexts.SHORTEST + "meta: {}\n";
        assertThat(ConfigTexts.problems(text, key + "=1"))
                .containsExactly(ConfigProblem.UNKNOWN_KEY.at(key, 0, name, near));
    }

    @Test
    void a_key_that_is_like_no_other_is_shown_what_is_known() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST + "backbone: {zzz: 1}\n"))
                .containsExactly(ConfigProblem.UNKNOWN_KEY_HERE.at("backbone.zzz", 4, "zzz", "kind, widths"));
    }

    @Test
    void a_dot_in_a_key_is_no_way_around() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST + "\"input.size\": 32\n"))
                .hasSize(1)
                .first()
                .extracting(Problem::configKey)
                .isEqualTo("input.size");
    }

    @Test
    void a_key_twice_names_both_lines() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST + "seed: 1\nseed: 2\n"))
                .containsExactly(ConfigProblem.GIVEN_TWICE.at("seed", 4, 5));
    }

    @Test
    void what_has_no_default_is_missed() {
        assertThat(ConfigTexts.problems("classifier: {}\n"))
                .containsExactlyInAnyOrder(
                        ConfigProblem.MISSING.at("version"), ConfigProblem.MISSING.at("dataset.root"));
        assertThat(ConfigTexts.problems("version: 1\ndataset: {root: synthetic-glyphs}\n"))
                .containsExactly(ConfigProblem.NOTHING_TO_TRAIN.with());
    }

    @Test
    void another_version_is_all_that_is_said() {
        assertThat(ConfigTexts.problems("version: 2\nfuture: yes\n"))
                .containsExactly(ConfigProblem.VERSION_UNKNOWN.at("version", 1, "2", "1"));
    }
}
