package dev.centroid.experiment.folder;

import dev.centroid.run.FewShotScore;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StepFinished;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns of the csv files. Epochs, steps and episodes are counted from 1, as on screens. Columns that hold times stand
 * last, since only they differ between a run and its repetition.
 */
final class LogTables {

    private final LogPlan plan;

    LogTables(LogPlan plan) {
        this.plan = plan;
    }

    byte[] metricsHead() {
        CsvRow row = new CsvRow()
                .add("stage")
                .add("epoch")
                .add("learning_rate")
                .add("train_loss")
                .add("train_accuracy")
                .add("holdout_loss")
                .add("holdout_accuracy")
                .add("temperature");
        for (LogPlan.Task task : plan.tasks()) {
            row.add(task.key() + "_accuracy")
                    .add(task.key() + "_ci95")
                    .add(task.key() + "_loss")
                    .add(task.key() + "_episodes");
        }
        return row.add("seconds").add("images_per_second").bytes();
    }

    /** A score that the plan does not have is a programming error: it would be lost. */
    byte[] metrics(EpochFinished epoch) {
        Map<LogPlan.Task, FewShotScore> scores = new HashMap<>();
        epoch.fewShot().forEach(score -> scores.put(LogPlan.Task.of(score), score));
        if (!plan.tasks().containsAll(scores.keySet())) {
            throw new IllegalArgumentException("scores of " + scores.keySet() + " were not planned: " + plan.tasks());
        }
        CsvRow row = new CsvRow()
                .add(epoch.stage().key())
                .add(epoch.epoch() + 1)
                .add(epoch.learningRate())
                .add(epoch.trainLoss())
                .add(epoch.trainAccuracy())
                .add(epoch.holdoutLoss())
                .add(epoch.holdoutAccuracy())
                .add(epoch.temperature());
        for (LogPlan.Task task : plan.tasks()) {
            FewShotScore score = scores.get(task);
            if (score == null) {
                row.add("").add("").add("").add("");
            } else {
                row.add(score.accuracy()).add(score.ci95()).add(score.loss()).add(score.episodes());
            }
        }
        return row.add(epoch.seconds()).add(epoch.imagesPerSecond()).bytes();
    }

    byte[] stepsHead() {
        return new CsvRow()
                .add("stage")
                .add("epoch")
                .add("step")
                .add("loss")
                .add("accuracy")
                .add("learning_rate")
                .add("temperature")
                .add("images")
                .add("seconds")
                .add("images_per_second")
                .bytes();
    }

    byte[] steps(StepFinished step) {
        return new CsvRow()
                .add(step.stage().key())
                .add(step.epoch() + 1)
                .add(step.step() + 1)
                .add(step.loss())
                .add(step.accuracy())
                .add(step.learningRate())
                .add(step.temperature())
                .add(step.images())
                .add(step.seconds())
                .add(step.seconds() > 0 ? step.images() / step.seconds() : Double.NaN)
                .bytes();
    }

    byte[] episodesHead() {
        return new CsvRow()
                .add("stage")
                .add("phase")
                .add("epoch")
                .add("episode")
                .add("way")
                .add("shot")
                .add("query")
                .add("loss")
                .add("accuracy")
                .bytes();
    }

    byte[] episodes(EpisodeScored episode) {
        return new CsvRow()
                .add(episode.stage().key())
                .add(episode.phase().key())
                .add(episode.epoch() + 1)
                .add(episode.index() + 1)
                .add(episode.way())
                .add(episode.shot())
                .add(episode.query())
                .add(episode.loss())
                .add(episode.accuracy())
                .bytes();
    }
}
