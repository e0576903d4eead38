package dev.centroid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RunControlTest {

    private static final EpisodeQuestion QUESTION =
            new EpisodeQuestion(Phase.META_TRAIN, 2, 1, new int[] {0, 1}, new int[] {2, 3});
    private static final EpisodeAnswer ANSWER = new EpisodeAnswer(List.of(), 1, 0, "cosine", 10, 0, 0);

    private final RunControl control = new RunControl();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);

    private void betweenSteps() {
        control.betweenSteps(
                q -> ANSWER,
                () -> {
                    said.add("paused");
                    held.countDown();
                },
                () -> said.add("resumed"));
    }

    /** A training thread that comes between two steps once, and is waited for until it holds. */
    private Thread held() throws InterruptedException {
        control.pause();
        Thread thread = new Thread(this::betweenSteps, "training");
        thread.start();
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        return thread;
    }

    @Test
    void goesOnAtOnceWhenNothingIsAsked() {
        betweenSteps();

        assertThat(said).isEmpty();
        assertThat(control.isStopRequested()).isFalse();
    }

    @Test
    void resumeEndsTheHold() throws InterruptedException {
        Thread training = held();
        assertThat(control.isPauseRequested()).isTrue();

        control.resume();
        training.join();

        assertThat(said).containsExactly("paused", "resumed");
    }

    @Test
    void stopEndsTheHoldWithoutResuming() throws InterruptedException {
        Thread training = held();

        control.stop();
        training.join();

        assertThat(said).containsExactly("paused");
        assertThat(control.isStopRequested()).isTrue();
        assertThat(control.isPauseRequested()).isFalse();
    }

    @Test
    void pauseAfterStopHoldsNothing() {
        control.stop();
        control.pause();

        betweenSteps();

        assertThat(said).isEmpty();
    }

    @Test
    void resumeWhileThePauseIsBeingToldDoesNotLoseTheResume() {
        control.pause();

        control.betweenSteps(q -> ANSWER, control::resume, () -> said.add("resumed"));

        assertThat(said).containsExactly("resumed");
    }

    @Test
    void answersQuestionsWhilePausedOnTheTrainingThread() throws Exception {
        Thread training = held();
        AtomicBoolean stillHeld = new AtomicBoolean();

        List<EpisodeAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(control.classify(QUESTION).get(10, TimeUnit.SECONDS));
        }
        stillHeld.set(training.isAlive());
        control.resume();
        training.join();

        assertThat(answers).containsExactly(ANSWER, ANSWER, ANSWER);
        assertThat(stillHeld).isTrue();
        assertThat(said).containsExactly("paused", "resumed");
    }

    @Test
    void answersWaitingQuestionsBetweenSteps() {
        CompletableFuture<EpisodeAnswer> answer = control.classify(QUESTION);
        assertThat(answer).isNotDone();

        betweenSteps();

        assertThat(answer).isCompletedWithValue(ANSWER);
    }

    @Test
    void anAskerThatAsksAgainAtEachAnswerDoesNotHoldUpTheRun() {
        AtomicInteger asked = new AtomicInteger();
        askAgainAndAgain(asked);

        betweenSteps();
        assertThat(asked).hasValue(2);
        betweenSteps();
        assertThat(asked).hasValue(3);
    }

    private void askAgainAndAgain(AtomicInteger asked) {
        asked.incrementAndGet();
        control.classify(QUESTION).thenRun(() -> askAgainAndAgain(asked));
    }

    @Test
    void aFailedAnswerFailsTheAskerAndNotTheRun() {
        CompletableFuture<EpisodeAnswer> answer = control.classify(QUESTION);

        control.betweenSteps(
                q -> {
                    throw new IllegalStateException("no such image");
                },
                () -> {},
                () -> {});

        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("no such image");
    }

    @Test
    void memoryRunningOutEndsTheRunAndTheAskersWait() {
        CompletableFuture<EpisodeAnswer> answer = control.classify(QUESTION);

        assertThatThrownBy(() -> control.betweenSteps(
                        q -> {
                            throw new OutOfMemoryError("native");
                        },
                        () -> {},
                        () -> {}))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(answer).isCompletedExceptionally();
    }

    @Test
    void anAnswerThatNobodyWantsAnyMoreIsNotComputed() {
        AtomicInteger computed = new AtomicInteger();
        control.classify(QUESTION).cancel(false);

        control.betweenSteps(
                q -> {
                    computed.incrementAndGet();
                    return ANSWER;
                },
                () -> {},
                () -> {});

        assertThat(computed).hasValue(0);
    }

    @Test
    void afterAStopQuestionsAreLeftForCloseToCancel() {
        CompletableFuture<EpisodeAnswer> answer = control.classify(QUESTION);
        control.stop();

        betweenSteps();
        assertThat(answer).isNotDone();
        control.close();

        assertThat(answer).isCancelled();
    }

    @Test
    void closeCancelsWhatWaitsAndWhatComesLater() {
        CompletableFuture<EpisodeAnswer> waiting = control.classify(QUESTION);

        control.close();

        assertThat(waiting).isCancelled();
        assertThat(control.classify(QUESTION)).isCancelled();
    }

    @Test
    void closeHoldsNoLockWhileDependentsRun() throws Exception {
        CompletableFuture<EpisodeAnswer> waiting = control.classify(QUESTION);
        CompletableFuture<Boolean> seen = waiting.handle((a, e) -> {
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(control::isStopRequested);
            return other.orTimeout(10, TimeUnit.SECONDS).join();
        });

        control.close();

        assertThat(seen.get()).isFalse();
    }

    @Test
    void anInterruptWhileHeldIsAStopAndItsMarkComesBackAtTheEnd() throws InterruptedException {
        List<Boolean> marks = Collections.synchronizedList(new ArrayList<>());
        control.pause();
        Thread training = new Thread(() -> {
            betweenSteps();
            marks.add(Thread.currentThread().isInterrupted());
            control.close();
            marks.add(Thread.currentThread().isInterrupted());
        });
        training.start();
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();

        training.interrupt();
        training.join();

        assertThat(control.isStopRequested()).isTrue();
        assertThat(said).containsExactly("paused");
        assertThat(marks).containsExactly(false, true);
    }

    @Test
    void anInterruptDuringAStepIsAStopAtItsEnd() {
        Thread.currentThread().interrupt();

        betweenSteps();

        assertThat(control.isStopRequested()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        control.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void throwIfStoppedThrowsOnceStopped() {
        control.throwIfStopped();
        control.stop();

        assertThatThrownBy(control::throwIfStopped).isInstanceOf(CancellationException.class);
    }
}
