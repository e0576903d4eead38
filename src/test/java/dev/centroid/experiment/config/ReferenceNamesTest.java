package dev.centroid.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference's names mean the same as ours, and ours are what is written. */
class ReferenceNamesTest {

    private static final String THEIRS =
            """
            version: 1
            dataset: {root_path: photos, layout: mini-imagenet}
            backbone: {encoder: resnet12}
            classifier:
              batch_size: 64
              max_epoch: 150
              eval_fs_epoch: 10
              optimizer: sgd
              optimizer_args: {lr: 0.05, weight_decay: 5.e-4, milestones: [90, 125]}
            meta:
              n_way: 7
              n_shot: 2
              n_query: 12
              train_batches: 30
              ep_per_batch: 3
              max_epoch: 9
              temp: 8.
              temp_learnable: False
              method: sqr
              freeze_bn: True
              lr: 0.002
              weight_decay: 1.e-4
              validation: [{n_way: 6, n_shot: 3, n_query: 4, episodes: 10}]
            """;

    private static final String OURS =
            """
            version: 1
            dataset: {root: photos, layout: mini-imagenet}
            backbone: {kind: resnet12}
            classifier:
              batch: 64
              epochs: 150
              validateEvery: 10
              optimizer: {kind: sgd, learningRate: 0.05, weightDecay: 0.0005}
              milestones: [90, 125]
            meta:
              way: 7
              shot: 2
              query: 12
              stepsPerEpoch: 30
              episodesPerStep: 3
              epochs: 9
              temperature: 8
              learnTemperature: false
              head: squared-euclidean
              batchNorm: frozen
              optimizer: {learningRate: 0.002, weightDecay: 0.0001}
              validation: [{way: 6, shot: 3, query: 4, episodes: 10}]
            """;

    @Test
    void they_mean_the_same() {
        assertThat(ConfigTexts.config(THEIRS)).isEqualTo(ConfigTexts.config(OURS));
    }

    @Test
    void ours_are_written() {
        String written = ConfigFile.write(ConfigTexts.config(THEIRS));
        assertThat(written)
                .contains("learningRate: 0.05", "weightDecay: 0.0005", "milestones: [90, 125]", "gamma: 0.1")
                .doesNotContain("_")
                .doesNotContain("lr");
    }

    @Test
    void every_name_leads_to_a_key_of_ours() {
        KeyTree tree = new KeyTree(ConfigKeys.all());
        ConfigKeys.all().forEach(key -> assertThat(
                        tree.place(key.path()).isPresent() || key.path().contains("[]"))
                .isTrue());
        for (String section : new String[] {"classifier", "meta", "classifier.optimizer", "evaluation[]", "backbone"}) {
            assertThat(ReferenceNames.in(section)).isNotEmpty().allSatisfy(name -> {
                assertThat(tree.place(name.target())).as(name.name()).isPresent();
                assertThat(tree.names(section)).doesNotContain(name.name());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e-4", "5.e-4", "0.0005", "5.0E-4", ".0005", "+5e-04", "0.5e-3"})
    void a_number_can_be_written_in_many_ways(String number) {
        assertThat(ConfigTexts.config(
                                "version: 1\ndataset: {root: synthetic-glyphs}\nclassifier: {lr: " + number + "}\n")
                        .classifier()
                        .orElseThrow()
                        .optimizer()
                        .learningRate())
                .isEqualTo(5e-4);
    }

    @Test
    void one_value_under_both_names_is_given_twice() {
        assertThat(ConfigTexts.problems(ConfigTexts.SHORTEST + "meta:\n  way: 5\n  n_way: 5\n"))
                .containsExactly(ConfigProblem.GIVEN_TWICE.at("meta.way", 5, 6));
    }
}
