package dev.centroid.ui.episodes;

import dev.centroid.experiment.DrawnEpisode;
import dev.centroid.experiment.EpisodeKey;
import dev.centroid.experiment.EpisodeLab;
import dev.centroid.experiment.RankedEpisode;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.RunControl;
import dev.centroid.ui.common.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/** Questions to the run under way. Asked on the screen's thread; the run answers between two of its steps. */
final class LiveRun {

    /** How often a wait looks whether it is to be given up. */
    private static final int PATIENCE_MILLIS = 100;

    private final Path folder;
    private final RunControl control;
    private CompletableFuture<EpisodeAnswer> open;

    LiveRun(Path folder, RunControl control) {
        this.folder = folder;
        this.control = control;
    }

    Path folder() {
        return folder;
    }

    RunControl control() {
        return control;
    }

    /** Whether a question waits for its answer. */
    boolean isAsking() {
        return open != null && !open.isDone();
    }

    /**
     * Asks; the question before is of no interest any more.
     *
     * @param done takes the answer, or why there is none, on the screen's thread
     */
    void ask(DrawnEpisode episode, Background background, BiConsumer<EpisodeAnswer, Throwable> done) {
        forget();
        CompletableFuture<EpisodeAnswer> asked = control.classify(episode.question());
        open = asked;
        asked.whenCompleteAsync(
                (answer, thrown) -> {
                    if (open == asked) {
                        done.accept(answer, thrown);
                    }
                },
                background::onScreen);
    }

    /** The answer is of no interest any more. */
    void forget() {
        CompletableFuture<EpisodeAnswer> before = open;
        open = null;
        if (before != null) {
            before.cancel(false);
        }
    }

    /**
     * Asks for one episode after the other; in the background.
     *
     * @param progress hears how many are answered
     * @throws CancellationException if the run ended or a stop was asked for
     */
    List<RankedEpisode> rank(EpisodeLab lab, EpisodeKey key, int episodes, IntConsumer progress, RunControl stop) {
        List<RankedEpisode> ranked = new ArrayList<>();
        for (int i = 0; i < episodes; i++) {
            EpisodeKey next = key.at(i);
            EpisodeAnswer answer = await(control.classify(lab.draw(next).question()), stop);
            ranked.add(new RankedEpisode(next, answer.accuracy(), answer.loss()));
            progress.accept(i + 1);
        }
        ranked.sort(RankedEpisode.WORST_FIRST);
        return ranked;
    }

    private static EpisodeAnswer await(CompletableFuture<EpisodeAnswer> asked, RunControl stop) {
        while (true) {
            if (stop.isStopRequested()) {
                asked.cancel(false);
                throw new CancellationException("stopped");
            }
            try {
                return asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
    }
}
