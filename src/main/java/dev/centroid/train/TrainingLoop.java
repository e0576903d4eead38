package dev.centroid.train;

import dev.centroid.data.ImageBatch;
import dev.centroid.data.ImageDataset;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.data.pixel.BatchStream;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationResult;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.RunState;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Epochs and steps, the same for both stages: draws batches ahead, asks the run control between two steps, tells what
 * happened, and has the state kept after every epoch, whenever the keeper wants it, and on stop.
 */
final class TrainingLoop {

    /** Batches that wait ready while a step runs: enough to hide one slow batch, few enough to bound memory. */
    private static final int BATCHES_AHEAD = 2;

    private static final double NANOS = 1e-9;

    private final StageWork work;
    private final ImageDataset base;
    private final BatchLoader loader;
    private final RunSeed seed;
    private final RunListener listener;
    private final RunControl control;
    private final CheckpointKeeper keeper;
    private final StageContext.Answerer answerer;

    TrainingLoop(StageWork work, StageContext context) {
        this.work = work;
        this.base = context.images().base();
        this.loader = context.loader();
        this.seed = context.seed();
        this.listener = context.listener();
        this.control = context.control();
        this.keeper = context.keeper();
        this.answerer = context.answerer();
    }

    /**
     * Trains from {@code start} to the end of the stage or to a stop.
     *
     * @return true when the stage is complete, false when it was stopped; its state is kept in both cases
     */
    boolean run(Progress start) {
        Progress now = start;
        listener.on(new RunEvent.StageStarted(
                work.stage(), work.epochs(), work.stepsPerEpoch(), work.imagesPerStep(), now.epoch(), now.step()));
        while (now.epoch() < work.epochs()) {
            now = steps(now);
            if (now.step() < work.stepsPerEpoch()) {
                keep(now, false);
                return false;
            }
            long began = System.nanoTime();
            EpochValidation validation;
            try {
                validation = work.validate(now.epoch());
            } catch (CancellationException stopped) {
                keep(now, false);
                return false;
            }
            // Steps of earlier sittings count, pauses do not.
            double seconds = now.totals().seconds() + (System.nanoTime() - began) * NANOS;
            now = finishEpoch(now, validation, seconds);
        }
        return true;
    }

    /** Trains the steps that the epoch still lacks; fewer when a stop is asked for. */
    private Progress steps(Progress start) {
        Progress now = start;
        int epoch = now.epoch();
        double rate = work.schedule().rateAt(epoch);
        if (now.step() == work.stepsPerEpoch()) {
            return now;
        }
        try (BatchStream batches =
                loader.stream(base, work.plan(epoch), now.step(), work.augmentation(), seed, epoch, BATCHES_AHEAD)) {
            while (now.step() < work.stepsPerEpoch()) {
                answerAndHold(now);
                if (control.isStopRequested()) {
                    break;
                }
                if (keeper.isDue()) {
                    keep(now, false);
                }
                now = oneStep(now, batches, rate);
            }
        }
        return now;
    }

    private Progress oneStep(Progress now, BatchStream batches, double rate) {
        long began = System.nanoTime();
        StepOutcome outcome;
        try (ImageBatch batch = batches.next()) {
            outcome = work.step(batch, now.epoch(), now.step(), rate);
        }
        double seconds = (System.nanoTime() - began) * NANOS;
        listener.on(new RunEvent.StepFinished(
                work.stage(),
                now.epoch(),
                now.step(),
                outcome.loss(),
                outcome.accuracy(),
                rate,
                work.temperature(),
                outcome.images(),
                seconds));
        int first = now.step() * outcome.episodes().size();
        for (int i = 0; i < outcome.episodes().size(); i++) {
            StepOutcome.EpisodeOutcome episode = outcome.episodes().get(i);
            EpisodeSpec spec = work.episode();
            listener.on(new RunEvent.EpisodeScored(
                    work.stage(),
                    Phase.META_TRAIN,
                    spec.way(),
                    spec.shot(),
                    spec.query(),
                    now.epoch(),
                    first + i,
                    episode.loss(),
                    episode.accuracy()));
        }
        return new Progress(now.epoch(), now.step() + 1, now.totals().plus(outcome, seconds), now.best());
    }

    private void answerAndHold(Progress now) {
        control.betweenSteps(
                question -> answerer.answer(question, work.temperature(), now.epoch(), now.step()),
                () -> {
                    // decision: a paused run may be left for days, so its state goes to disk first.
                    keep(now, false);
                    listener.on(new RunEvent.StateChanged(RunState.PAUSED));
                },
                () -> listener.on(new RunEvent.StateChanged(RunState.RUNNING)));
    }

    private Progress finishEpoch(Progress now, EpochValidation validation, double seconds) {
        List<FewShotScore> scores = validation.fewShot().stream()
                .map(r -> r.score(Phase.META_VALIDATION))
                .toList();
        for (EvaluationResult result : validation.fewShot()) {
            result.tellEpisodes(work.stage(), Phase.META_VALIDATION, now.epoch(), listener);
        }
        EpochTotals totals = now.totals();
        listener.on(new RunEvent.EpochFinished(
                work.stage(),
                now.epoch(),
                work.schedule().rateAt(now.epoch()),
                totals.meanLoss(),
                totals.accuracy(),
                validation.holdoutLoss(),
                validation.holdoutAccuracy(),
                scores,
                work.temperature(),
                totals.imagesPerSecond(),
                seconds));
        BestSoFar best = now.best();
        boolean better = !scores.isEmpty() && (best == null || scores.get(0).accuracy() > best.accuracy());
        if (better) {
            best = new BestSoFar(now.epoch() + 1, scores.get(0).accuracy());
        }
        Progress next = new Progress(now.epoch() + 1, 0, EpochTotals.ZERO, best);
        keep(next, better);
        return next;
    }

    private void keep(Progress progress, boolean best) {
        keeper.keep(
                new CheckpointKeeper.TrainingState(
                        work.stage(), progress, work.temperature(), work.heads(), work.optimizers()),
                best);
    }
}
