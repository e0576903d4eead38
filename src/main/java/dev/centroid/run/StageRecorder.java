package dev.centroid.run;

import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import java.util.EnumMap;
import java.util.Map;

/** Gathers the curves and the pace of one stage. Not thread-safe: its owner is. */
final class StageRecorder {

    private static final int STRETCHES = 1024;
    private static final int EPISODES = 2048;
    /** Weight that the past keeps at each step in the pace: the last twenty steps or so count. */
    private static final double MEMORY = 0.95;

    private StageStarted plan;
    private final SeriesRecorder loss = new SeriesRecorder(STRETCHES);
    private final SeriesRecorder accuracy = new SeriesRecorder(STRETCHES);
    private final SeriesRecorder learningRate = new SeriesRecorder(STRETCHES);
    private final SeriesRecorder temperature = new SeriesRecorder(STRETCHES);
    private final Map<Phase, EpisodeRecorder> episodes = new EnumMap<>(Phase.class);

    private double lastRate = Double.NaN;
    private long stepsDone;
    private double recentSteps;
    private double recentImages;
    private double recentSeconds;
    private double stepSecondsOfEpoch;
    private double secondsBesideSteps;
    private int epochsSeen;
    private StageCurves copy;

    StageRecorder(StageStarted plan) {
        goOn(plan);
    }

    /** The stage goes on after a resume: what is known of its earlier sittings stays. */
    void goOn(StageStarted next) {
        plan = next;
        stepsDone = (long) plan.firstEpoch() * plan.stepsPerEpoch() + plan.firstStep();
        copy = null;
    }

    StageStarted plan() {
        return plan;
    }

    void step(StepFinished step) {
        long x = (long) step.epoch() * plan.stepsPerEpoch() + step.step();
        stepsDone = x + 1;
        copy = null;
        loss.add(x, step.loss());
        accuracy.add(x, step.accuracy());
        temperature.add(x, step.temperature());
        if (step.learningRate() != lastRate) {
            lastRate = step.learningRate();
            learningRate.add(x, lastRate);
        }
        recentSteps = MEMORY * recentSteps + 1;
        recentImages = MEMORY * recentImages + step.images();
        recentSeconds = MEMORY * recentSeconds + step.seconds();
        stepSecondsOfEpoch += step.seconds();
    }

    void episode(EpisodeScored episode) {
        copy = null;
        episodes.computeIfAbsent(episode.phase(), p -> new EpisodeRecorder(EPISODES))
                .add(episode.accuracy());
    }

    void epoch(EpochFinished epoch) {
        secondsBesideSteps += Math.max(0, epoch.seconds() - stepSecondsOfEpoch);
        stepSecondsOfEpoch = 0;
        epochsSeen++;
    }

    /** Images that passed the backbone in a second of training, lately; NaN before the first step. */
    double imagesPerSecond() {
        return recentSeconds > 0 ? recentImages / recentSeconds : Double.NaN;
    }

    /** Seconds of this stage that are left, its validations included; NaN before the first step. */
    double remainingSeconds() {
        long stepsLeft = Math.max(0, (long) plan.epochs() * plan.stepsPerEpoch() - stepsDone);
        if (recentSteps == 0) {
            return Double.NaN;
        }
        double besideSteps = epochsSeen == 0 ? 0 : secondsBesideSteps / epochsSeen;
        double epochsLeft = Math.ceil((double) stepsLeft / plan.stepsPerEpoch());
        return stepsLeft * recentSeconds / recentSteps + epochsLeft * besideSteps;
    }

    /** The curves so far; the same object until something is added. */
    StageCurves curves() {
        if (copy == null) {
            Map<Phase, RunEpisodes> copies = new EnumMap<>(Phase.class);
            episodes.forEach((phase, recorder) -> copies.put(phase, recorder.copy()));
            copy = new StageCurves(
                    plan,
                    stepsDone,
                    loss.copy(),
                    loss.means(),
                    accuracy.copy(),
                    accuracy.means(),
                    learningRate.copy(),
                    temperature.copy(),
                    copies);
        }
        return copy;
    }
}
