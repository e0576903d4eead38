package dev.centroid.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centroid.experiment.RunOutcome;
import dev.centroid.run.RunState;
import dev.centroid.ui.common.Actions;
import dev.centroid.ui.common.HeardNotices;
import dev.centroid.ui.common.HeldBackground;
import dev.centroid.ui.queue.RunQueue;
import dev.centroid.ui.queue.RunRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is lost by closing the window. */
class ClosingTest {

    private final HeldBackground background = new HeldBackground();
    private final HeardNotices notices = new HeardNotices();
    private final Actions actions = new Actions();
    private final RunQueue queue = new RunQueue(
            (request, listener, control) -> new RunOutcome(Path.of("run"), RunState.CANCELLED, List.of()), background);
    private int closed;
    private final Closing closing = new Closing(actions, queue, notices, () -> closed++, () -> {});

    private void startRun() {
        queue.add(new RunRequest.Resume(Path.of("run"), List.of()));
    }

    @Test
    void nothing_stands_against_it() {
        assertThat(closing.mayClose()).isTrue();
        assertThat(notices.asked).isEmpty();
    }

    @Test
    void a_run_is_stopped_first_and_its_end_closes_the_window() {
        startRun();
        assertThat(closing.mayClose()).isFalse();
        assertThat(notices.asked).containsExactly("closing.title");
        assertThat(closing.mayClose()).as("asked once").isFalse();
        assertThat(notices.asked).hasSize(1);
        assertThat(closed).isZero();
        background.release(0);
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void who_thinks_better_of_it_keeps_the_run() {
        startRun();
        notices.answer = false;
        assertThat(closing.mayClose()).isFalse();
        background.release(0);
        assertThat(closed).isZero();
    }

    @Test
    void what_would_be_lost_is_asked_about_before_the_run_is() {
        startRun();
        actions.beforeClosing(later -> false);
        assertThat(closing.mayClose()).isFalse();
        assertThat(notices.asked).isEmpty();
    }
}
