package dev.centroid.experiment;

import dev.centroid.experiment.folder.LogReader;
import dev.centroid.experiment.folder.LogRow;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunEvent.EpisodeScored;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StageStarted;
import dev.centroid.run.RunEvent.StepFinished;
import dev.centroid.run.RunListener;
import dev.centroid.run.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a resumed run did in its earlier sittings, told again from its logs, so that a screen shows its whole curves. */
public final class RunHistory {

    private static final Pattern TASK = Pattern.compile("(meta_[a-z]+)_(\\d{1,9})way_(\\d{1,9})shot_(\\d{1,9})query");
    private static final String ACCURACY = "_accuracy";

    private final RunFiles files;
    private final RunListener listener;
    private final Map<Stage, Integer> stepsPerEpoch = new EnumMap<>(Stage.class);
    private final Map<Stage, Integer> epochs = new EnumMap<>(Stage.class);
    private final Deque<EpochFinished> rows = new ArrayDeque<>();

    private RunHistory(RunFiles files, RunListener listener) {
        this.files = files;
        this.listener = listener;
    }

    /**
     * A listener that hears of the earlier sittings as soon as the run goes on: by then its logs are cut back to the checkpoint.
     *
     * @param listener hears them, then everything else
     */
    public static RunListener before(RunListener listener) {
        return new RunListener() {
            private RunFiles files;

            @Override
            public void on(RunEvent event) {
                if (event instanceof RunEvent.FolderOpened opened) {
                    files = new RunFiles(opened.folder());
                } else if (event instanceof StageStarted && files != null) {
                    new RunHistory(files, listener).tell();
                    files = null;
                }
                listener.on(event);
            }
        };
    }

    private void tell() {
        LogReader.read(files.metrics(), row -> stage(row).ifPresent(stage -> {
            rows.add(epoch(stage, row));
            epochs.merge(stage, whole(row, "epoch"), Math::max);
        }));
        LogReader.read(files.steps(), row -> stage(row).ifPresent(stage -> {
            stepsPerEpoch.merge(stage, whole(row, "step"), Math::max);
            epochs.merge(stage, whole(row, "epoch"), Math::max);
        }));
        for (Stage stage : stepsPerEpoch.keySet()) {
            listener.on(new StageStarted(stage, epochs.get(stage), stepsPerEpoch.get(stage), 0, 0, 0));
        }
        LogReader.read(files.steps(), row -> stage(row).ifPresent(stage -> step(stage, row)));
        rows.forEach(listener::on);
        LogReader.read(files.episodes(), row -> stage(row).ifPresent(stage -> episode(stage, row)));
    }

    /** An epoch's row is told between its last step and the next epoch's first, as it was then. */
    private void step(Stage stage, LogRow row) {
        int epoch = whole(row, "epoch") - 1;
        while (!rows.isEmpty() && isBefore(rows.peek(), stage, epoch)) {
            listener.on(rows.remove());
        }
        listener.on(new StepFinished(
                stage,
                epoch,
                whole(row, "step") - 1,
                row.number("loss"),
                row.number("accuracy"),
                row.number("learning_rate"),
                row.number("temperature"),
                whole(row, "images"),
                row.number("seconds")));
    }

    private static boolean isBefore(EpochFinished row, Stage stage, int epoch) {
        int order = row.stage().compareTo(stage);
        return order < 0 || (order == 0 && row.epoch() < epoch);
    }

    private void episode(Stage stage, LogRow row) {
        phase(row.text("phase"))
                .ifPresent(phase -> listener.on(new EpisodeScored(
                        stage,
                        phase,
                        whole(row, "way"),
                        whole(row, "shot"),
                        whole(row, "query"),
                        whole(row, "epoch") - 1,
                        whole(row, "episode") - 1,
                        row.number("loss"),
                        row.number("accuracy"))));
    }

    private static EpochFinished epoch(Stage stage, LogRow row) {
        return new EpochFinished(
                stage,
                whole(row, "epoch") - 1,
                row.number("learning_rate"),
                row.number("train_loss"),
                row.number("train_accuracy"),
                row.number("holdout_loss"),
                row.number("holdout_accuracy"),
                scores(row),
                row.number("temperature"),
                row.number("images_per_second"),
                row.number("seconds"));
    }

    private static List<FewShotScore> scores(LogRow row) {
        List<FewShotScore> scores = new ArrayList<>();
        for (String column : row.columns()) {
            if (!column.endsWith(ACCURACY) || Double.isNaN(row.number(column))) {
                continue;
            }
            String task = column.substring(0, column.length() - ACCURACY.length());
            Matcher parts = TASK.matcher(task);
            if (parts.matches()) {
                phase(parts.group(1).replace('_', '-'))
                        .ifPresent(phase -> scores.add(new FewShotScore(
                                phase,
                                Integer.parseInt(parts.group(2)),
                                Integer.parseInt(parts.group(3)),
                                Integer.parseInt(parts.group(4)),
                                whole(row, task + "_episodes"),
                                row.number(column),
                                row.number(task + "_ci95"),
                                row.number(task + "_loss"))));
            }
        }
        return scores;
    }

    private static int whole(LogRow row, String column) {
        return (int) row.number(column);
    }

    private static Optional<Stage> stage(LogRow row) {
        String name = row.text("stage");
        for (Stage stage : Stage.values()) {
            if (stage.key().equals(name)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    private static Optional<Phase> phase(String name) {
        for (Phase phase : Phase.values()) {
            if (phase.key().equals(name)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
