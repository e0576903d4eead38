package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.MetaStart;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Makes engines that hold the right weights: fresh ones, those of a checkpoint, or those of the stage before. */
final class StageEngines {

    private StageEngines() {}

    /**
     * The engine a stage begins or goes on with; the caller closes it.
     *
     * @param restored the stage's own checkpoint, when it goes on
     */
    static BackboneEngine create(ExperimentConfig config, RunFiles files, Stage stage, Optional<Checkpoint> restored) {
        ComputationGraph graph =
                restored.map(Checkpoint::backbone).orElseGet(() -> startingGraph(config, files, stage));
        return of(config, graph);
    }

    /** An engine with fresh weights, keyed by the run's seed; the caller closes it. */
    static BackboneEngine untrained(ExperimentConfig config) {
        return of(config, fresh(config));
    }

    /** An engine for a graph, which it owns from now on; the caller closes it. */
    static BackboneEngine of(ExperimentConfig config, ComputationGraph graph) {
        return Engines.create(config.engine(), config.backbone(), graph, Workbench.threads(config));
    }

    private static ComputationGraph startingGraph(ExperimentConfig config, RunFiles files, Stage stage) {
        if (stage == Stage.CLASSIFIER) {
            return fresh(config);
        }
        MetaStart start = config.meta().orElseThrow().start();
        return switch (start.source()) {
            case SCRATCH -> fresh(config);
            case CLASSIFIER ->
                CheckpointFile.read(RunCheckpoints.last(files, Stage.CLASSIFIER))
                        .backbone();
            case CHECKPOINT -> CheckpointFile.read(start.checkpoint()).backbone();
        };
    }

    private static ComputationGraph fresh(ExperimentConfig config) {
        return BackboneGraphs.build(config.backbone(), new RunSeed(config.seed()));
    }
}
