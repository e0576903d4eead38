package dev.centroid.ui.monitor;

import dev.centroid.experiment.ScoreText;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.Stage;
import dev.centroid.ui.chart.CurveStyle;
import dev.centroid.ui.chart.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The curves that have a point at each epoch. */
final class EpochLines {

    /** More marks than this would hide one another and the line. */
    private static final int MOST_MARKS = 60;

    private record Task(Phase phase, int way, int shot, int query) {}

    private record ScoredEpoch(int epoch, FewShotScore score) {}

    private EpochLines() {}

    /** Training, held-out images, and one line for each few-shot task, with the tasks' intervals. */
    static List<DrawnLine> accuracies(List<EpochFinished> rows) {
        List<DrawnLine> lines = new ArrayList<>();
        add(lines, "train", "monitor.line.train", 0, points(rows, r -> r.trainAccuracy()));
        add(lines, "holdout", "monitor.line.holdout", 1, points(rows, r -> r.holdoutAccuracy()));
        int slot = 2;
        for (Map.Entry<Task, List<ScoredEpoch>> task : byTask(rows).entrySet()) {
            Task its = task.getKey();
            boolean validation = its.phase() == Phase.META_VALIDATION;
            String key = validation ? "monitor.line.few-shot" : "monitor.line.few-shot-base";
            add(lines, "task" + slot, key, slot, band(task.getValue()), ScoreText.task(its.way(), its.shot()));
            slot++;
        }
        return lines;
    }

    /** The loss on what is held out: images in stage 1, the first few-shot task in stage 2. */
    static List<DrawnLine> losses(Stage stage, List<EpochFinished> rows, int stepsPerEpoch) {
        ToDoubleFunction<EpochFinished> loss = stage == Stage.CLASSIFIER
                ? row -> row.holdoutLoss()
                : row -> row.fewShot().stream()
                        .filter(score -> score.phase() == Phase.META_VALIDATION)
                        .mapToDouble(FewShotScore::loss)
                        .findFirst()
                        .orElse(Double.NaN);
        String key = stage == Stage.CLASSIFIER ? "monitor.line.holdout-loss" : "monitor.line.validation-loss";
        List<DrawnLine> lines = new ArrayList<>();
        Points epochs = points(rows, loss);
        double[] steps = new double[epochs.size()];
        double[] values = new double[epochs.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = epochs.x(i) * stepsPerEpoch;
            values[i] = epochs.y(i);
        }
        add(lines, "validation", key, 1, Points.of(steps, values));
        return lines;
    }

    private static void add(
            List<DrawnLine> lines, String id, String key, int slot, Points points, Object... arguments) {
        if (points.size() > 0) {
            CurveStyle style = points.size() > MOST_MARKS ? CurveStyle.LINE : CurveStyle.MARKED;
            lines.add(DrawnLine.of(id, key, style, slot, points).named(arguments));
        }
    }

    private static Points points(List<EpochFinished> rows, ToDoubleFunction<EpochFinished> value) {
        List<EpochFinished> measured = rows.stream()
                .filter(row -> Double.isFinite(value.applyAsDouble(row)))
                .toList();
        return Points.of(
                measured.stream().mapToDouble(row -> row.epoch() + 1).toArray(),
                measured.stream().mapToDouble(value).toArray());
    }

    private static Map<Task, List<ScoredEpoch>> byTask(List<EpochFinished> rows) {
        Map<Task, List<ScoredEpoch>> tasks = new LinkedHashMap<>();
        for (EpochFinished row : rows) {
            for (FewShotScore score : row.fewShot()) {
                tasks.computeIfAbsent(
                                new Task(score.phase(), score.way(), score.shot(), score.query()),
                                task -> new ArrayList<>())
                        .add(new ScoredEpoch(row.epoch(), score));
            }
        }
        return tasks;
    }

    private static Points band(List<ScoredEpoch> scores) {
        return Points.band(
                scores.stream().mapToDouble(s -> s.epoch() + 1).toArray(),
                scores.stream().mapToDouble(s -> s.score().accuracy()).toArray(),
                scores.stream()
                        .mapToDouble(s -> s.score().accuracy() - s.score().ci95())
                        .toArray(),
                scores.stream()
                        .mapToDouble(s -> s.score().accuracy() + s.score().ci95())
                        .toArray());
    }
}
