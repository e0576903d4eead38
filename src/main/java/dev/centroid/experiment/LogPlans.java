package dev.centroid.experiment;

import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.LogPlan;
import dev.centroid.run.Phase;
import dev.centroid.run.Stage;
import java.util.ArrayList;
import java.util.List;

/** What an experiment will log. */
final class LogPlans {

    private LogPlans() {}

    static LogPlan of(ExperimentConfig config) {
        List<Stage> stages = new ArrayList<>();
        List<EvaluationSpec> tasks = new ArrayList<>();
        config.classifier().ifPresent(c -> {
            stages.add(Stage.CLASSIFIER);
            tasks.addAll(c.validation());
        });
        config.meta().ifPresent(m -> {
            stages.add(Stage.META);
            tasks.addAll(m.validation());
        });
        return new LogPlan(
                stages,
                tasks.stream()
                        .map(EvaluationSpec::episode)
                        .map(e -> new LogPlan.Task(Phase.META_VALIDATION, e.way(), e.shot(), e.query()))
                        .toList());
    }
}
