package dev.centroid.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeProblem;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Episodes outside of a run are those of the run, and are classified as the run would. */
class EpisodeLabTest {

    private static final EpisodeSpec SPEC = new EpisodeSpec(4, 1, 5);
    private static final RunListener NOBODY = event -> {};

    @TempDir
    private static Path folder;

    private static LabSource run;
    private static EpisodeLab lab;

    @BeforeAll
    static void train() throws IOException {
        ExperimentRunner runner = new ExperimentRunner(folder.resolve("cache"), List.of("test"));
        RunOutcome outcome = runner.train(
                ConfigFile.read(TinyExperiment.write(folder, 2, 1), List.of()),
                folder.resolve("runs"),
                NOBODY,
                new RunControl());
        run = LabSource.of(outcome.folder());
        lab = open(run.config());
    }

    private static EpisodeLab open(ExperimentConfig config) {
        return EpisodeLab.open(config, folder.resolve("cache"), NOBODY, new RunControl());
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static LabWeights last(Stage stage) {
        return run.weights().stream()
                .filter(w -> w.stage().equals(Optional.of(stage)) && w.kind() == LabWeights.Kind.LAST)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_parts_are_those_of_the_dataset() {
        assertThat(lab.parts())
                .extracting(LabPart::phase)
                .containsExactly(Phase.META_TRAIN, Phase.BASE_HOLDOUT, Phase.META_VALIDATION, Phase.META_TEST);
        assertThat(lab.parts()).extracting(LabPart::classes).containsExactly(8, 8, 4, 4);
        assertThat(lab.parts()).extracting(LabPart::smallestClass).containsExactly(8, 2, 10, 10);
    }

    @Test
    void an_episode_is_the_one_that_evaluation_draws() {
        DrawnEpisode drawn = lab.draw(EpisodeKey.of(Phase.META_TEST, SPEC, 3, 7));
        Episode expected = new EpisodeSampler(
                        lab.images(Phase.META_TEST), SPEC, new RunSeed(3), RunSeed.Purpose.TEST_EPISODES)
                .draw(0, 7);
        assertThat(drawn.episode()).isEqualTo(expected);
    }

    @Test
    void an_episode_of_training_can_be_drawn_by_its_code_and_has_neighbours() {
        EpisodeSpec spec = new EpisodeSpec(3, 1, 3);
        EpisodeKey key = new EpisodeKey(Phase.META_TRAIN, spec, 3, RunSeed.Purpose.TRAIN_EPISODES, 1, 2);
        DrawnEpisode drawn = lab.draw(key);
        assertThat(lab.draw(drawn.code())).isEqualTo(drawn);
        Episode next = new EpisodeSampler(
                        lab.images(Phase.META_TRAIN), spec, new RunSeed(3), RunSeed.Purpose.TRAIN_EPISODES)
                .draw(1, 3);
        assertThat(lab.draw(key.at(3)).episode()).isEqualTo(next);
    }

    @Test
    void a_mistyped_code_is_told() {
        assertThatThrownBy(() -> lab.draw("hello")).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problems().get(0).code())
                .isEqualTo(EpisodeProblem.CODE_UNREADABLE));
    }

    @Test
    void weights_are_listed_in_the_order_of_training() {
        assertThat(run.weights().get(0)).isEqualTo(LabWeights.UNTRAINED);
        assertThat(run.weights().subList(1, 5))
                .extracting(w -> w.stage().orElseThrow())
                .containsExactly(Stage.CLASSIFIER, Stage.CLASSIFIER, Stage.META, Stage.META);
        assertThat(last(Stage.CLASSIFIER).epochs()).isEqualTo(2);
        assertThat(run.preferred().stage()).contains(Stage.META);
    }

    @Test
    void a_checkpoint_in_a_run_folder_belongs_to_the_run() {
        assertThat(LabSource.of(last(Stage.META).file().orElseThrow())).isEqualTo(run);
    }

    @Test
    void other_weights_answer_otherwise_and_the_same_ones_again_the_same() {
        DrawnEpisode episode = lab.draw(EpisodeKey.of(Phase.META_TEST, SPEC, 3, 0));
        EpisodeAnswer untrained = lab.classify(LabWeights.UNTRAINED, episode);
        EpisodeAnswer trained = lab.classify(last(Stage.CLASSIFIER), episode);
        assertThat(untrained.epoch()).isEqualTo(-1);
        assertThat(trained.epoch()).isEqualTo(1);
        assertThat(trained.queries()).hasSize(20).isNotEqualTo(untrained.queries());
        assertThat(lab.classify(LabWeights.UNTRAINED, episode)).isEqualTo(untrained);
    }

    @Test
    void the_worst_is_really_the_worst() {
        EpisodeKey key = EpisodeKey.of(Phase.META_TEST, SPEC, 3, 5);
        List<Integer> heard = new ArrayList<>();
        List<RankedEpisode> ranked =
                lab.rank(LabWeights.UNTRAINED, key, 12, (done, total) -> heard.add(done), new RunControl());
        assertThat(ranked)
                .extracting(r -> r.key().index())
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(ranked).extracting(RankedEpisode::accuracy).isSorted();
        RankedEpisode worst = ranked.get(0);
        EpisodeAnswer answer = lab.classify(LabWeights.UNTRAINED, lab.draw(worst.key()));
        assertThat(answer.accuracy()).isEqualTo(worst.accuracy());
        for (int i = 0; i < 12; i++) {
            double other =
                    lab.classify(LabWeights.UNTRAINED, lab.draw(key.at(i))).accuracy();
            assertThat(other).isGreaterThanOrEqualTo(worst.accuracy());
        }
        assertThat(heard).isNotEmpty();
    }

    @Test
    void a_stop_ends_the_ranking() {
        RunControl stopped = new RunControl();
        stopped.stop();
        EpisodeKey key = EpisodeKey.of(Phase.META_TEST, SPEC, 3, 0);
        assertThatThrownBy(() -> lab.rank(LabWeights.UNTRAINED, key, 12, (done, total) -> {}, stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_checkpoint_of_another_network_is_refused() throws IOException {
        Path other = folder.resolve("other");
        ExperimentConfig wider = ConfigFile.read(
                        TinyExperiment.write(Files.createDirectories(other), 1, 1),
                        List.of("backbone.widths=[4, 4, 4, 16]"))
                .config();
        try (EpisodeLab wide = open(wider)) {
            DrawnEpisode episode = wide.draw(EpisodeKey.of(Phase.META_TEST, SPEC, 3, 0));
            assertThatThrownBy(() -> wide.classify(last(Stage.META), episode)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void a_closed_lab_has_let_go() throws InterruptedException {
        Set<Thread> before = labThreads();
        EpisodeLab other = open(run.config());
        DrawnEpisode episode = other.draw(EpisodeKey.of(Phase.META_TEST, SPEC, 3, 0));
        other.classify(LabWeights.UNTRAINED, episode);
        Set<Thread> own = labThreads();
        own.removeAll(before);
        other.close();
        other.close();
        assertThatThrownBy(() -> other.classify(LabWeights.UNTRAINED, episode))
                .isInstanceOf(CancellationException.class);
        byte[] pixels = new byte[32 * 32];
        assertThatThrownBy(() -> other.images(Phase.META_TEST).readPixels(0, pixels, 0))
                .isInstanceOf(IllegalStateException.class);
        assertThat(own).hasSize(1);
        for (Thread thread : own) {
            // Its work has ended, the thread itself takes a moment more.
            thread.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static Set<Thread> labThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("episode-lab"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void the_demo_needs_nothing() {
        LabSource demo = new LabSource.Sample("demo");
        assertThat(demo.config().name()).isEqualTo("demo");
        assertThat(demo.weights()).containsExactly(LabWeights.UNTRAINED);
        assertThat(demo.preferred()).isEqualTo(LabWeights.UNTRAINED);
    }
}
