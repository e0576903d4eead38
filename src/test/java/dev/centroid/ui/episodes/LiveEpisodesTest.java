package dev.centroid.ui.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.LabSource;
import dev.centroid.experiment.RunOutcome;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeAnswer.QueryAnswer;
import dev.centroid.run.EpisodeQuestion;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Navigation;
import dev.centroid.ui.common.TestShell;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Episodes of a run under way: the test is the training thread, and the screen's thread as well. */
class LiveEpisodesTest {

    @TempDir
    private static Path home;

    private static Path run;

    private final List<EpisodeQuestion> asked = Collections.synchronizedList(new ArrayList<>());
    private TestShell test;
    private RunQueue queue;
    private EpisodesViewModel model;
    private Consumer<RunControl> training;

    @BeforeAll
    static void train() throws IOException {
        run = TinyRun.train(home);
    }

    /** Does something in the midst of a run of this window. */
    private void amid(Consumer<RunControl> action) {
        training = action;
        test = new TestShell(home);
        queue = new RunQueue(
                (request, listener, control) -> {
                    listener.on(new RunEvent.FolderOpened(run));
                    training.accept(control);
                    control.close();
                    return new RunOutcome(run, RunState.FINISHED, List.of());
                },
                test.shell.background());
        model = new EpisodesViewModel(test.shell, queue);
        queue.add(new RunRequest.Resume(run, List.of()));
        model.close();
    }

    /** All queries are taken for class 0; the step counts the questions. */
    private EpisodeAnswer answer(EpisodeQuestion question) {
        asked.add(question);
        List<QueryAnswer> queries = new ArrayList<>();
        int perClass = question.queries().length / question.way();
        for (int i = 0; i < question.queries().length; i++) {
            List<Double> numbers = new ArrayList<>(Collections.nCopies(question.way(), 0.0));
            numbers.set(0, 1.0);
            queries.add(new QueryAnswer(i / perClass, 0, numbers, numbers, numbers));
        }
        return new EpisodeAnswer(queries, 1.0 / question.way(), 1, "cosine", 10, 0, asked.size());
    }

    private void step(RunControl control) {
        control.betweenSteps(this::answer, () -> {}, () -> {});
    }

    @Test
    void the_run_under_way_is_what_is_looked_at_first_and_answers_again_and_again() {
        amid(control -> {
            model.begin();
            assertThat(model.desk().choiceProperty().get()).isEqualTo(WeightsChoice.LIVE);
            assertThat(model.sourceProperty().get()).isEqualTo(new LabSource.Run(run));
            assertThat(model.desk().answerProperty().get()).isNull();
            step(control);
            assertThat(model.desk().answerProperty().get().step()).isEqualTo(1);
            model.tick();
            model.tick();
            step(control);
            step(control);
            assertThat(model.desk().answerProperty().get().step()).isEqualTo(2);
            assertThat(asked).hasSize(2);
        });
    }

    @Test
    void only_the_episode_that_is_shown_is_asked_for() {
        amid(control -> {
            model.begin();
            model.desk().step(1);
            model.desk().step(1);
            step(control);
            assertThat(asked).containsExactly(model.desk().shownProperty().get().question());
        });
    }

    @Test
    void a_paused_run_answers_too() {
        amid(control -> {
            model.begin();
            control.pause();
            CountDownLatch answered = new CountDownLatch(1);
            model.desk().answerProperty().subscribe(now -> {
                if (now != null) {
                    answered.countDown();
                }
            });
            Thread held = new Thread(() -> step(control));
            held.start();
            try {
                assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
                control.resume();
                held.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(held.isAlive()).isFalse();
            assertThat(model.desk().answerProperty().get().step()).isEqualTo(1);
        });
    }

    @Test
    void the_run_under_way_is_offered_while_something_else_is_open_and_opened_in_one_go() {
        amid(control -> {
            model.open(new LabSource.Sample("demo"));
            model.tick();
            assertThat(model.liveOfferedProperty().get()).isTrue();
            model.openLive();
            assertThat(model.liveOfferedProperty().get()).isFalse();
            step(control);
            assertThat(model.desk().answerProperty().get().step()).isEqualTo(1);
        });
        assertThat(model.liveOfferedProperty().get()).isFalse();
    }

    @Test
    void another_place_can_ask_for_the_run_under_way() {
        amid(control -> {
            test.shell.navigation().open(new Navigation.OpenLiveEpisodes(run, control));
            assertThat(model.desk().choiceProperty().get()).isEqualTo(WeightsChoice.LIVE);
            step(control);
            assertThat(model.desk().answerProperty().get()).isNotNull();
        });
    }

    @Test
    void when_the_run_ends_its_last_weights_classify_the_same_episode() {
        List<String> codes = new ArrayList<>();
        amid(control -> {
            model.begin();
            model.desk().step(4);
            codes.add(model.desk().shownProperty().get().code());
            step(control);
            model.desk().choiceProperty().subscribe(choice -> codes.add(String.valueOf(choice)));
            model.desk().shownProperty().subscribe(drawn -> codes.add(drawn == null ? "" : drawn.code()));
        });
        assertThat(codes.get(codes.size() - 1)).isEqualTo(codes.get(0));
        assertThat(model.desk().choiceProperty().get())
                .isEqualTo(new WeightsChoice.Stored(new LabSource.Run(run).preferred()));
        assertThat(model.choices()).doesNotContain(WeightsChoice.LIVE);
    }
}
