package dev.centroid.ui.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.centroid.episode.EpisodeProblem;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.experiment.LabPart;
import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.LabWeights;
import dev.centroid.problem.Problem;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.Place;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place Episodes without a screen, on a real run. */
class EpisodesViewModelTest {

    @TempDir
    private static Path home;

    private static Path run;

    private TestShell test;
    private EpisodesViewModel model;

    @BeforeAll
    static void train() throws IOException {
        run = TinyRun.train(home);
    }

    @BeforeEach
    void open() {
        test = new TestShell(home);
        RunQueue nothingUnderWay = new RunQueue((r, l, c) -> null, test.shell.background());
        model = new EpisodesViewModel(test.shell, nothingUnderWay);
        model.begin();
    }

    @AfterEach
    void close() {
        model.close();
    }

    private EpisodeDesk desk() {
        return model.desk();
    }

    private DrawnEpisode shown() {
        return desk().shownProperty().get();
    }

    private EpisodeAnswer answer() {
        return desk().answerProperty().get();
    }

    private WeightsChoice.Stored stored(LabWeights.Kind kind) {
        return model.choices().stream()
                .map(WeightsChoice.Stored.class::cast)
                .filter(c -> c.weights().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private LabPart part(Phase phase) {
        return model.parts().stream()
                .filter(p -> p.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_newest_trained_run_is_open_with_its_most_advanced_weights_and_its_own_task() {
        assertThat(model.sourceProperty().get()).isEqualTo(new LabSource.Run(run));
        assertThat(shown().key()).isEqualTo(EpisodeKey.of(Phase.META_TEST, new EpisodeSpec(4, 1, 5), 3, 0));
        WeightsChoice.Stored chosen =
                (WeightsChoice.Stored) desk().choiceProperty().get();
        assertThat(chosen.weights()).isEqualTo(new LabSource.Run(run).preferred());
        assertThat(model.choices()).hasSize(5).doesNotContain(WeightsChoice.LIVE);
        assertThat(model.liveOfferedProperty().get()).isFalse();
        assertThat(model.sources()).contains(new LabSource.Sample("demo"));
    }

    @Test
    void logits_are_temperature_times_cosine_and_probabilities_their_softmax() {
        assertThat(answer().head()).isEqualTo("cosine");
        assertThat(answer().queries()).hasSize(20);
        long right = 0;
        for (QueryAnswer query : answer().queries()) {
            double sum = query.logits().stream().mapToDouble(Math::exp).sum();
            int best = 0;
            for (int c = 0; c < 4; c++) {
                double logit = query.logits().get(c);
                assertThat(logit)
                        .isEqualTo(
                                answer().temperature()
                                        * query.cosineSimilarity().get(c),
                                within(1e-4));
                assertThat(query.probabilities().get(c)).isEqualTo(Math.exp(logit) / sum, within(1e-5));
                best = logit > query.logits().get(best) ? c : best;
            }
            assertThat(query.predicted()).isEqualTo(best);
            right += query.predicted() == query.label() ? 1 : 0;
        }
        assertThat(answer().accuracy()).isEqualTo(right / 20.0, within(1e-12));
        double mean = answer().queries().stream()
                .mapToDouble(QueryDetails::loss)
                .average()
                .orElseThrow();
        assertThat(answer().loss()).isEqualTo(mean, within(1e-5));
    }

    @Test
    void what_is_asked_for_is_drawn() {
        model.form().part().set(part(Phase.META_VALIDATION));
        model.form().way().set(3);
        model.form().shot().set(2);
        model.form().query().set(4);
        model.form().seed().set("99");
        assertThat(shown().key()).isEqualTo(EpisodeKey.of(Phase.META_VALIDATION, new EpisodeSpec(3, 2, 4), 99, 0));
        assertThat(answer().queries()).hasSize(12);
    }

    @Test
    void an_impossible_episode_says_why_and_the_next_possible_one_is_drawn() {
        model.form().way().set(5);
        assertThat(shown()).isNull();
        assertThat(desk().problemsProperty().get())
                .extracting(Problem::code)
                .containsExactly(EpisodeProblem.TOO_FEW_CLASSES);
        model.form().way().set(4);
        assertThat(shown()).isNotNull();
        assertThat(desk().problemsProperty().get()).isEmpty();
    }

    @Test
    void a_seed_that_is_no_number_draws_nothing_new() {
        DrawnEpisode before = shown();
        model.form().seed().set("seven");
        assertThat(model.form().seedSound().get()).isFalse();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void next_and_previous_walk_along_the_series_but_not_before_its_first() {
        desk().step(1);
        desk().step(1);
        assertThat(shown().key().index()).isEqualTo(2);
        desk().step(-1);
        assertThat(shown().key().index()).isEqualTo(1);
        desk().step(-5);
        assertThat(shown().key().index()).isEqualTo(1);
        desk().goTo(0);
        assertThat(shown().key().index()).isZero();
    }

    @Test
    void other_weights_classify_the_same_episode() {
        DrawnEpisode before = shown();
        EpisodeAnswer trained = answer();
        model.choose(stored(LabWeights.Kind.UNTRAINED));
        assertThat(shown()).isEqualTo(before);
        assertThat(answer()).isNotEqualTo(trained);
        assertThat(answer().epoch()).isEqualTo(-1);
    }

    @Test
    void the_arrows_stay_within_the_queries() {
        desk().move(0, -1);
        assertThat(desk().selectedProperty().get()).isZero();
        desk().move(1, 0);
        assertThat(desk().selectedProperty().get()).isEqualTo(5);
        desk().move(0, 1);
        assertThat(desk().selectedProperty().get()).isEqualTo(6);
        desk().select(19);
        desk().move(1, 0);
        assertThat(desk().selectedProperty().get()).isEqualTo(19);
        desk().step(1);
        assertThat(desk().selectedProperty().get()).isZero();
    }

    @Test
    void a_code_brings_its_episode_back_and_the_form_shows_what_it_was_drawn_by() {
        model.form().part().set(part(Phase.META_TRAIN));
        model.form().way().set(6);
        desk().step(3);
        DrawnEpisode wanted = shown();
        model.form().part().set(part(Phase.META_TEST));
        model.form().way().set(2);
        model.useCode("  " + wanted.code().toLowerCase(Locale.ROOT) + "\n");
        assertThat(shown()).isEqualTo(wanted);
        assertThat(model.form().part().get().phase()).isEqualTo(Phase.META_TRAIN);
        assertThat(model.form().way().get()).isEqualTo(6);
    }

    @Test
    void a_wrong_code_is_told_and_the_episode_stays() {
        DrawnEpisode before = shown();
        model.useCode("hello");
        assertThat(desk().problemsProperty().get())
                .extracting(Problem::code)
                .containsExactly(EpisodeProblem.CODE_UNREADABLE);
        assertThat(shown()).isEqualTo(before);
        assertThat(answer()).isNotNull();
        desk().step(1);
        assertThat(desk().problemsProperty().get()).isEmpty();
    }

    @Test
    void a_code_of_another_dataset_is_told() {
        String foreign;
        try (EpisodeLab demo = EpisodeLab.open(
                new LabSource.Sample("demo").config(), home.resolve("cache"), event -> {}, new RunControl())) {
            foreign = demo.draw(EpisodeKey.of(Phase.META_TEST, new EpisodeSpec(4, 1, 5), 3, 0))
                    .code();
        }
        model.useCode(foreign);
        assertThat(desk().problemsProperty().get())
                .extracting(Problem::code)
                .containsExactly(EpisodeProblem.CODE_OTHER_DATASET);
    }

    @Test
    void the_worst_of_the_series_is_shown_then_the_next_worst() {
        model.worst();
        EpisodeAnswer worst = answer();
        assertThat(model.rankProperty().get()).isEqualTo(new EpisodesViewModel.Rank(1, EpisodesViewModel.RANKED));
        EpisodeKey first = shown().key();
        model.worst();
        assertThat(shown().key()).isNotEqualTo(first);
        assertThat(answer().accuracy()).isGreaterThanOrEqualTo(worst.accuracy());
        assertThat(model.rankProperty().get().place()).isEqualTo(2);
        for (int i = 0; i < 30; i++) {
            desk().goTo(i);
            assertThat(answer().accuracy()).isGreaterThanOrEqualTo(worst.accuracy());
        }
        assertThat(model.rankProperty().get()).isNull();
    }

    @Test
    void other_places_open_runs_checkpoints_and_single_episodes() {
        Path best = run.resolve("checkpoints/classifier-last.zip");
        test.shell.navigation().open(new Navigation.OpenEpisodes(best));
        WeightsChoice.Stored chosen =
                (WeightsChoice.Stored) desk().choiceProperty().get();
        assertThat(chosen.weights().file()).contains(best);
        assertThat(test.shell.navigation().placeProperty().get()).isEqualTo(Place.EPISODES);

        desk().goTo(17);
        String code = shown().code();
        desk().goTo(0);
        test.shell.navigation().open(new Navigation.OpenEpisode(run, code));
        assertThat(shown().key().index()).isEqualTo(17);
        assertThat(answer()).isNotNull();
    }

    @Test
    void a_source_that_cannot_be_read_says_why() {
        model.open(new LabSource.Yaml(home.resolve("nowhere.yaml")));
        assertThat(desk().problemsProperty().get()).hasSize(1);
        assertThat(shown()).isNull();
        assertThat(model.parts()).isEmpty();
        model.open(new LabSource.Run(run));
        assertThat(shown()).isNotNull();
        assertThat(desk().problemsProperty().get()).isEmpty();
    }

    @Test
    void a_checkpoint_alone_asks_for_a_dataset_root() throws IOException {
        Path alone = Files.copy(run.resolve("checkpoints/meta-last.zip"), home.resolve("alone.zip"));
        LabSource before = model.sourceProperty().get();
        test.files.answer = null;
        model.open(LabSource.of(alone));
        assertThat(model.sourceProperty().get()).isEqualTo(before);
        assertThat(test.notices.problems).isEmpty();
    }
}
