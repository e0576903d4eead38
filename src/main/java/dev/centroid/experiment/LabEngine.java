package dev.centroid.experiment;

import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.HeadKind;
import dev.centroid.train.MetaSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one engine of an episode lab, on the one thread that an engine is bound to. It stays open until other weights are asked
 * for. Methods may be called by several threads; they take turns.
 */
final class LabEngine implements AutoCloseable {

    private final ExperimentConfig config;
    private final RunListener listener;
    private final StageEngines engines;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "episode-lab");
        made.setDaemon(true);
        return made;
    });
    private Loaded loaded;

    LabEngine(ExperimentConfig config, RunListener listener) {
        this.config = config;
        this.listener = listener;
        this.engines = StageEngines.of(config, notice -> listener.on(new RunEvent.Notice(notice)));
    }

    /**
     * Weights in an engine.
     *
     * @param weights which
     * @param written when their file was written; null for the untrained network
     * @param engine holds them
     * @param head the rule they were trained for
     * @param temperature of that rule
     * @param epoch 0-based; -1 where nothing was trained
     */
    record Loaded(
            LabWeights weights, FileTime written, BackboneEngine engine, HeadKind head, float temperature, int epoch) {}

    /**
     * Does something with weights on the engine's thread, and waits for it.
     *
     * @throws dev.centroid.problem.ProblemException if the checkpoint cannot be read or is of another network
     * @throws CancellationException if this was closed
     */
    <T> T with(LabWeights weights, Function<Loaded, T> work) {
        try {
            return thread.submit(() -> work.apply(load(weights))).get();
        } catch (RejectedExecutionException e) {
            throw new CancellationException("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error grave) {
                throw grave;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Loaded load(LabWeights weights) {
        FileTime written = weights.file().map(LabEngine::written).orElse(null);
        boolean same =
                loaded != null && loaded.weights.equals(weights) && (written == null || written.equals(loaded.written));
        if (!same) {
            unload();
            loaded = weights.file().isPresent() ? read(weights, written) : untrained();
        }
        return loaded;
    }

    private Loaded untrained() {
        Engines.start(warning -> listener.on(new RunEvent.Notice(warning)));
        BackboneEngine engine = engines.untrained();
        float temperature = (float) MetaSpec.STARTING_TEMPERATURE;
        return new Loaded(LabWeights.UNTRAINED, null, engine, HeadKind.COSINE, temperature, -1);
    }

    private Loaded read(LabWeights weights, FileTime written) {
        Engines.start(warning -> listener.on(new RunEvent.Notice(warning)));
        Path file = weights.file().orElseThrow();
        ModelLocation.checkFits(file, CheckpointFile.readInfo(file), config);
        Checkpoint checkpoint = CheckpointFile.read(file);
        CheckpointInfo info = checkpoint.info();
        BackboneEngine engine = engines.holding(checkpoint.backbone());
        double temperature = Double.isNaN(info.temperature()) ? MetaSpec.STARTING_TEMPERATURE : info.temperature();
        return new Loaded(weights, written, engine, info.head(), (float) temperature, weights.epochs() - 1);
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            // Whoever reads it next says so in plain words.
            return FileTime.fromMillis(0);
        }
    }

    private void unload() {
        if (loaded != null) {
            loaded.engine.close();
            loaded = null;
        }
    }

    /** Frees the engine's memory, once what goes on has ended. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(this::unload);
            thread.shutdown();
        }
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
