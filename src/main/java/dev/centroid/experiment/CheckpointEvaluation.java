package dev.centroid.experiment;

import dev.centroid.data.ImageDataset;
import dev.centroid.data.Layout;
import dev.centroid.episode.EpisodeCode;
import dev.centroid.evaluate.ConfusionMatrix;
import dev.centroid.evaluate.EvaluationResult;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.evaluate.FewShotTasks;
import dev.centroid.experiment.config.ConfigFile;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.engine.Engines;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunEvent;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import dev.centroid.train.Checkpoint;
import dev.centroid.train.CheckpointFile;
import dev.centroid.train.CheckpointInfo;
import dev.centroid.train.MetaSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Evaluates a trained model on any split of its own dataset or of another one. */
public final class CheckpointEvaluation {

    private static final int CONFUSIONS = 10;
    private static final double NANOS = 1e-9;

    private final Path cache;
    private final RunListener listener;
    private final RunControl control;

    /**
     * Prepares.
     *
     * @param cache the folder for packed images
     * @param listener hears how packing and features go on
     * @param control a stop ends it
     */
    public CheckpointEvaluation(Path cache, RunListener listener, RunControl control) {
        this.cache = cache;
        this.listener = listener;
        this.control = control;
    }

    /**
     * Evaluates.
     *
     * @param model a run folder, whose best checkpoint (or last, where there is no best) of its last stage is taken, or a
     *     checkpoint file
     * @param config the configuration that names the dataset; empty for the one of the run
     * @param root another dataset root, its layout found out by looking; empty for the configuration's
     * @param phase which split: base, validation or novel classes
     * @param tasks way, shot, query and episodes of each task
     * @param seed draws the episodes; empty for the seed of the configuration
     * @return the figures
     * @throws dev.centroid.problem.ProblemException if model, dataset or tasks do not fit
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public EvaluationReport evaluate(
            Path model,
            Optional<Path> config,
            Optional<Path> root,
            Phase phase,
            List<EvaluationSpec> tasks,
            OptionalLong seed) {
        Engines.start(warning -> listener.on(new RunEvent.Notice(warning)));
        Path file = ModelLocation.checkpoint(model);
        CheckpointInfo info = CheckpointFile.readInfo(file);
        ExperimentConfig experiment = experiment(file, config, root, info);
        try (Workbench bench = Workbench.open(experiment, cache, listener, control)) {
            Checkpoint checkpoint = CheckpointFile.read(file);
            try (BackboneEngine engine = StageEngines.of(experiment, notice -> listener.on(new RunEvent.Notice(notice)))
                    .holding(checkpoint.backbone())) {
                return score(file, info, experiment, bench, engine, phase, tasks, seed.orElse(experiment.seed()));
            }
        }
    }

    private ExperimentConfig experiment(Path file, Optional<Path> config, Optional<Path> root, CheckpointInfo info) {
        Optional<Path> source = config.or(() -> ModelLocation.config(file));
        if (source.isEmpty()) {
            Path alone = root.orElseThrow(() -> ExperimentProblem.NO_CONFIG.exception(file));
            return ConfigFile.readAround(alone.toString(), info.input(), info.backbone(), info.seed());
        }
        ExperimentConfig read = ConfigFile.readStored(source.get(), List.of()).config();
        ModelLocation.checkFits(file, info, read);
        return root.map(r -> read.withDataset(read.dataset().at(r.toAbsolutePath(), Layout.AUTO)))
                .orElse(read);
    }

    private EvaluationReport score(
            Path file,
            CheckpointInfo info,
            ExperimentConfig experiment,
            Workbench bench,
            BackboneEngine engine,
            Phase phase,
            List<EvaluationSpec> tasks,
            long seed) {
        long began = System.nanoTime();
        ImageDataset images = DatasetParts.of(bench.store(), phase);
        AtomicInteger computed = new AtomicInteger();
        double temperature = Double.isNaN(info.temperature()) ? MetaSpec.STARTING_TEMPERATURE : info.temperature();
        RunSeed.Purpose purpose = DatasetParts.purpose(phase);
        List<EvaluationResult> results = FewShotTasks.on(images, tasks, new RunSeed(seed), purpose)
                .score(
                        engine,
                        bench.loader()::load,
                        info.head().head(),
                        (float) temperature,
                        bench.threads(),
                        (done, total) -> {
                            computed.set(done);
                            listener.on(new RunEvent.Evaluating(info.stage(), phase, done, total));
                        },
                        control);
        return new EvaluationReport(
                file.toString(),
                info.stage().key(),
                info.head().key(),
                info.temperature(),
                experiment.dataset().root().toString(),
                DatasetParts.splitName(phase),
                seed,
                results.stream().map(r -> task(r, images, phase, purpose, seed)).toList(),
                computed.get(),
                (System.nanoTime() - began) * NANOS);
    }

    private static EvaluationReport.Task task(
            EvaluationResult result, ImageDataset images, Phase phase, RunSeed.Purpose purpose, long seed) {
        double[] accuracies = result.episodeAccuracies();
        int worst = IntStream.range(0, accuracies.length)
                .reduce((a, b) -> accuracies[b] < accuracies[a] ? b : a)
                .orElseThrow();
        EpisodeCode code = EpisodeCode.of(phase, images, result.spec().episode(), new RunSeed(seed), purpose, 0, worst);
        return new EvaluationReport.Task(
                result.score(phase),
                Arrays.stream(accuracies).boxed().toList(),
                code.toString(),
                result.confusion().mostConfused(CONFUSIONS).stream()
                        .map(c -> confusion(c, images))
                        .toList());
    }

    private static EvaluationReport.Confusion confusion(ConfusionMatrix.Confusion c, ImageDataset images) {
        return new EvaluationReport.Confusion(
                images.className(c.actual()), images.className(c.taken()), c.count(), c.rate());
    }
}
