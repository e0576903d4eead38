package dev.centroid.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The one way back from a screen or a signal to a run: stop, pause, resume, and questions about single episodes. All of it is
 * cooperative; the training thread asks at every step. Thread-safe.
 */
public final class RunControl {

    private record Pending(EpisodeQuestion question, CompletableFuture<EpisodeAnswer> answer) {}

    private final Object lock = new Object();
    private final Queue<Pending> questions = new ArrayDeque<>();
    private boolean stopRequested;
    private boolean paused;
    private boolean closed;
    private boolean interrupted;

    /** Asks the run to finish its step, write its checkpoint and end. Cannot be taken back. */
    public void stop() {
        synchronized (lock) {
            stopRequested = true;
            lock.notifyAll();
        }
    }

    /** Asks the run to hold after its step. */
    public void pause() {
        synchronized (lock) {
            paused = true;
            lock.notifyAll();
        }
    }

    /** Lets a paused run go on. */
    public void resume() {
        synchronized (lock) {
            paused = false;
            lock.notifyAll();
        }
    }

    /** Whether {@link #stop()} was called, or the training thread was interrupted. */
    public boolean isStopRequested() {
        synchronized (lock) {
            return stopRequested;
        }
    }

    /** Whether the run is asked to hold; false once it is asked to stop. */
    public boolean isPauseRequested() {
        synchronized (lock) {
            return paused && !stopRequested;
        }
    }

    /**
     * Asks for an episode to be classified with the current weights.
     *
     * @return the answer, completed on the training thread between two steps, also while it is paused; cancelled when the
     *     run ends first. What depends on it should be added with an {@code …Async} method, or it runs on the training
     *     thread. An answer that its asker has cancelled is not computed.
     */
    public CompletableFuture<EpisodeAnswer> classify(EpisodeQuestion question) {
        Objects.requireNonNull(question, "question");
        CompletableFuture<EpisodeAnswer> answer = new CompletableFuture<>();
        synchronized (lock) {
            if (!closed) {
                questions.add(new Pending(question, answer));
                lock.notifyAll();
                return answer;
            }
        }
        answer.cancel(false);
        return answer;
    }

    /**
     * For the training thread, between two steps: answers the questions that wait, and holds here while the run is paused. Once a
     * stop is asked for, no question is answered any more.
     *
     * @param classifier classifies an episode with the current weights
     * @param onPause run once when the hold begins
     * @param onResume run once when the hold ends without a stop
     */
    public void betweenSteps(Function<EpisodeQuestion, EpisodeAnswer> classifier, Runnable onPause, Runnable onResume) {
        if (Thread.interrupted()) {
            stopByInterrupt();
        }
        answerThoseWaiting(classifier);
        boolean held = false;
        while (isPauseRequested()) {
            if (!held) {
                held = true;
                onPause.run();
            }
            Pending next = awaitQuestion();
            if (next != null) {
                answer(next, classifier);
            }
        }
        if (held && !isStopRequested()) {
            onResume.run();
        }
    }

    /**
     * For the training thread, when the run ends: cancels the questions that nobody will answer, and gives the thread back the
     * interrupt mark that was taken as a stop.
     */
    public void close() {
        List<Pending> unanswered;
        boolean mark;
        synchronized (lock) {
            closed = true;
            unanswered = List.copyOf(questions);
            questions.clear();
            mark = interrupted;
            interrupted = false;
        }
        // Outside the lock: whatever depends on an answer runs here.
        unanswered.forEach(p -> p.answer.cancel(false));
        if (mark) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws {@link CancellationException} if a stop was asked for; for work without a checkpoint of its own. */
    public void throwIfStopped() {
        if (isStopRequested()) {
            throw new CancellationException("stopped");
        }
    }

    /** Only as many as wait now: a screen that asks again at each answer must not keep the run from its next step. */
    private void answerThoseWaiting(Function<EpisodeQuestion, EpisodeAnswer> classifier) {
        int waiting;
        synchronized (lock) {
            waiting = questions.size();
        }
        for (int i = 0; i < waiting; i++) {
            Pending next;
            synchronized (lock) {
                next = stopRequested ? null : questions.poll();
            }
            if (next == null) {
                return;
            }
            answer(next, classifier);
        }
    }

    /** Waits while the run is paused and nothing is asked; null when the hold is over. */
    private Pending awaitQuestion() {
        synchronized (lock) {
            while (paused && !stopRequested && questions.isEmpty()) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    stopByInterrupt();
                }
            }
            return paused && !stopRequested ? questions.poll() : null;
        }
    }

    /**
     * decision: an interrupt is a stop. The thread's mark is kept here until {@link #close()}, because a marked thread cannot
     * write its last checkpoint: every file channel it touches is closed under it.
     */
    private void stopByInterrupt() {
        synchronized (lock) {
            stopRequested = true;
            interrupted = true;
        }
    }

    private static void answer(Pending pending, Function<EpisodeQuestion, EpisodeAnswer> classifier) {
        if (pending.answer.isDone()) {
            return;
        }
        try {
            pending.answer.complete(classifier.apply(pending.question));
        } catch (RuntimeException e) {
            pending.answer.completeExceptionally(e);
        } catch (Error e) {
            // Memory may have run out: the run has to end, but the asker must not wait for ever.
            pending.answer.completeExceptionally(e);
            throw e;
        }
    }
}
