package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.experiment.folder.RunFiles;
import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.EngineDescription;
import dev.centroid.model.engine.EngineWish;
import dev.centroid.model.engine.Engines;
import dev.centroid.problem.Problem;
import dev.centroid.run.RunSeed;
import dev.centroid.run.Stage;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.MetaStart;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Makes engines that hold the right weights: fresh ones, those of a checkpoint, or those of the stage before. Says once what
 * cannot be as it was asked for.
 */
final class StageEngines {

    private final ExperimentConfig config;
    private final EngineWish wish;
    private final Consumer<Problem> notices;
    private final Set<Problem> said = new HashSet<>();

    private StageEngines(ExperimentConfig config, EngineWish wish, Consumer<Problem> notices) {
        this.config = config;
        this.wish = wish;
        this.notices = notices;
    }

    /** The engines that a configuration asks for. */
    static StageEngines of(ExperimentConfig config, Consumer<Problem> notices) {
        EngineWish wish = new EngineWish(config.engine(), config.precision(), Workbench.threads(config));
        return new StageEngines(config, wish, notices);
    }

    /**
     * The same kind of engines as a run has used so far, so that it goes on bit for bit; the threads are the configuration's
     * where it names a number.
     */
    static StageEngines like(EngineDescription used, ExperimentConfig config, Consumer<Problem> notices) {
        EngineWish like = EngineWish.like(used);
        int threads = config.threads().orElse(like.threads());
        return new StageEngines(config, new EngineWish(like.engine(), like.precision(), threads), notices);
    }

    /**
     * The engine a stage begins or goes on with; the caller closes it.
     *
     * @param restored the stage's own checkpoint, when it goes on
     */
    BackboneEngine create(RunFiles files, Stage stage, Optional<Checkpoint> restored) {
        return holding(restored.map(Checkpoint::backbone).orElseGet(() -> startingGraph(config, files, stage)));
    }

    /** An engine with fresh weights, keyed by the run's seed; the caller closes it. */
    BackboneEngine untrained() {
        return holding(fresh(config));
    }

    /** An engine for a graph, which it owns from now on; the caller closes it. */
    BackboneEngine holding(ComputationGraph graph) {
        return Engines.create(wish, config.backbone(), graph, notice -> {
            if (said.add(notice)) {
                notices.accept(notice);
            }
        });
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
