package dev.centroid.experiment;

import dev.centroid.evaluate.FewShotTasks;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.experiment.folder.RunResult;
import dev.centroid.experiment.folder.RunResult.StageResult;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.FewShotScore;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place that opens the novel classes: scores the untrained network and each stage on the same episodes. Stage 1 is
 * tested from its last checkpoint, as stage 2 starts from it; stage 2 from its best one on validation, or from its last one
 * where there is no validation.
 */
final class FinalEvaluation {

    private static final String UNTRAINED = "untrained";

    private final ExperimentConfig config;
    private final Workbench bench;
    private final RunFiles files;
    private final StageEngines engines;
    private final RunListener listener;
    private final RunControl control;

    FinalEvaluation(
            ExperimentConfig config,
            Workbench bench,
            RunFiles files,
            StageEngines engines,
            RunListener listener,
            RunControl control) {
        this.config = config;
        this.bench = bench;
        this.files = files;
        this.engines = engines;
        this.listener = listener;
        this.control = control;
    }

    /**
     * @throws java.util.concurrent.CancellationException if a stop was asked for; nothing is lost but this evaluation
     */
    List<StageResult> evaluate() {
        List<StageResult> entries = new ArrayList<>();
        if (config.evaluation().isEmpty()) {
            return entries;
        }
        Stage first = config.classifier().isPresent() ? Stage.CLASSIFIER : Stage.META;
        try (BackboneEngine engine = engines.untrained()) {
            entries.add(score(first, UNTRAINED, engine, HeadKind.COSINE.head(), MetaSpec.STARTING_TEMPERATURE));
        }
        if (config.classifier().isPresent()) {
            entries.add(score(Stage.CLASSIFIER, "last", RunCheckpoints.last(files, Stage.CLASSIFIER)));
        }
        if (config.meta().isPresent()) {
            Path best = RunCheckpoints.best(files, Stage.META);
            boolean hasBest = Files.isRegularFile(best);
            Path file = hasBest ? best : RunCheckpoints.last(files, Stage.META);
            entries.add(score(Stage.META, hasBest ? "best" : "last", file));
        }
        return entries;
    }

    private StageResult score(Stage stage, String name, Path file) {
        Checkpoint checkpoint = CheckpointFile.read(file);
        double temperature = checkpoint.info().temperature();
        try (BackboneEngine engine = engines.holding(checkpoint.backbone())) {
            return score(
                    stage,
                    name,
                    engine,
                    checkpoint.info().head().head(),
                    Double.isNaN(temperature) ? MetaSpec.STARTING_TEMPERATURE : temperature);
        }
    }

    private StageResult score(Stage stage, String name, BackboneEngine engine, EpisodicHead head, double temperature) {
        List<FewShotScore> scores = FewShotTasks.on(
                        bench.store().novel(),
                        config.evaluation(),
                        new RunSeed(config.seed()),
                        RunSeed.Purpose.TEST_EPISODES)
                .score(
                        engine,
                        bench.loader()::load,
                        head,
                        (float) temperature,
                        bench.threads(),
                        (done, total) -> listener.on(new RunEvent.Evaluating(stage, Phase.META_TEST, done, total)),
                        control)
                .stream()
                .map(result -> result.score(Phase.META_TEST))
                .toList();
        listener.on(new RunEvent.StageEvaluated(stage, name, scores));
        TrainingTime time = name.equals(UNTRAINED) ? TrainingTime.NONE : TrainingTime.read(files.metrics(), stage);
        return new StageResult(
                stage,
                name,
                time.seconds(),
                time.imagesPerSecond(),
                scores.stream().map(RunResult.Score::of).toList());
    }
}
