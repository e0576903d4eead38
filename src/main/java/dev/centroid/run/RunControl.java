package dev.centroid.run;

import java.util.ArrayDeque;
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

    /** Whether {@link #stop()} was called. */
    public boolean isStopRequested() {
        synchronized (lock) {
            return stopRequested;
        }
    }

    /** Whether the run is asked to hold. */
    public boolean isPauseRequested() {
        synchronized (lock) {
            return paused && !stopRequested;
        }
    }

    /**
     * Asks for an episode to be classified with the current weights.
     *
     * @return the answer, completed on the training thread between two steps, also while it is paused; cancelled when the
     *     run ends first
     */
    public CompletableFuture<EpisodeAnswer> classify(EpisodeQuestion question) {
        CompletableFuture<EpisodeAnswer> answer = new CompletableFuture<>();
        synchronized (lock) {
            if (closed) {
                answer.cancel(false);
            } else {
                questions.add(new Pending(question, answer));
                lock.notifyAll();
            }
        }
        return answer;
    }

    /**
     * For the training thread, between two steps: answers the questions that wait, and holds here while the run is paused.
     *
     * @param classifier classifies an episode with the current weights
     * @param onPause run once when the hold begins
     * @param onResume run once when the hold ends without a stop
     */
    public void betweenSteps(Function<EpisodeQuestion, EpisodeAnswer> classifier, Runnable onPause, Runnable onResume) {
        boolean held = false;
        while (true) {
            Pending next;
            synchronized (lock) {
                next = questions.poll();
                if (next == null) {
                    if (!paused || stopRequested) {
                        break;
                    }
                    if (held) {
                        waitForNews();
                        continue;
                    }
                }
            }
            if (next == null) {
                held = true;
                onPause.run();
            } else {
                answer(next, classifier);
            }
        }
        if (held && !isStopRequested()) {
            onResume.run();
        }
    }

    /** For the training thread, when the run ends: cancels the questions that nobody will answer. */
    public void close() {
        synchronized (lock) {
            closed = true;
            questions.forEach(p -> p.answer.cancel(false));
            questions.clear();
        }
    }

    private static void answer(Pending pending, Function<EpisodeQuestion, EpisodeAnswer> classifier) {
        try {
            pending.answer.complete(classifier.apply(pending.question));
        } catch (RuntimeException e) {
            pending.answer.completeExceptionally(e);
        }
    }

    private void waitForNews() {
        try {
            lock.wait();
        } catch (InterruptedException e) {
            // decision: an interrupt is a stop; the thread keeps its mark for whoever owns it.
            stopRequested = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Throws {@link CancellationException} if a stop was asked for; for work without a checkpoint of its own. */
    public void throwIfStopped() {
        if (isStopRequested()) {
            throw new CancellationException("stopped");
        }
    }
}
