package dev.centroid.experiment.folder;

import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunEvent.EpochFinished;
import dev.centroid.run.RunEvent.StageEvaluated;
import dev.centroid.run.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scalars of TensorBoard, under the tags of the reference ({@code few-shot-meta-baseline}): {@code lr}, and under
 * {@code loss/} and {@code acc/} the names {@code train}, {@code val}, {@code tval} and {@code fsa-<shot>}. Where a run has both
 * stages, {@code classifier/} or {@code meta/} stands in front.
 *
 * <p>{@code val} is the held-out base images in stage 1 and the first few-shot validation in stage 2. {@code tval}, which the
 * reference measures on the novel classes while it trains, is here the final evaluation, since nothing else may look at them.
 */
final class TensorBoardTags {

    private final boolean bothStages;

    TensorBoardTags(LogPlan plan) {
        this.bothStages = plan.stages().size() > 1;
    }

    Map<String, Double> of(EpochFinished epoch) {
        Values values = new Values(prefix(epoch.stage()));
        values.put("lr", epoch.learningRate());
        values.put("loss/train", epoch.trainLoss());
        values.put("acc/train", epoch.trainAccuracy());
        values.put("loss/val", epoch.holdoutLoss());
        values.put("acc/val", epoch.holdoutAccuracy());
        values.put("temperature", epoch.temperature());
        if (epoch.stage() == Stage.META) {
            epoch.fewShot().stream()
                    .filter(score -> score.phase() == Phase.META_VALIDATION)
                    .findFirst()
                    .ifPresent(score -> values.put("val", score));
        }
        putEachShot(values, "", epoch.fewShot());
        return values.byTag;
    }

    Map<String, Double> of(StageEvaluated evaluated) {
        Values values = new Values(prefix(evaluated.stage()));
        evaluated.scores().stream().findFirst().ifPresent(score -> values.put("tval", score));
        putEachShot(values, "tval-", evaluated.scores());
        return values.byTag;
    }

    private static void putEachShot(Values values, String before, List<FewShotScore> scores) {
        for (FewShotScore score : scores) {
            String classes = score.phase() == Phase.META_TRAIN ? "base-" : "";
            String name = before + classes + "fsa-" + score.shot();
            boolean taken = values.byTag.containsKey(values.prefix + "acc/" + name);
            values.put(taken ? name + "-" + score.way() + "way-" + score.query() + "query" : name, score);
        }
    }

    private String prefix(Stage stage) {
        return bothStages ? stage.key() + "/" : "";
    }

    private static final class Values {

        private final String prefix;
        private final Map<String, Double> byTag = new LinkedHashMap<>();

        Values(String prefix) {
            this.prefix = prefix;
        }

        void put(String tag, double value) {
            if (!Double.isNaN(value)) {
                byTag.put(prefix + tag, value);
            }
        }

        void put(String name, FewShotScore score) {
            put("acc/" + name, score.accuracy());
            put("loss/" + name, score.loss());
        }
    }
}
