package dev.centroid.experiment;

import dev.centroid.data.ImageDataset;
import dev.centroid.episode.EpisodeCode;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;
import dev.centroid.evaluate.EvaluationResult;
import dev.centroid.evaluate.EvaluationSpec;
import dev.centroid.evaluate.FeatureTable;
import dev.centroid.evaluate.FewShotTasks;
import dev.centroid.experiment.config.ExperimentConfig;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.Phase;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Single episodes, taken apart: draws them from any part of a dataset and classifies them with any weights. Owns the opened
 * dataset and one engine. Methods may be called by several threads; what needs the engine takes turns.
 */
public final class EpisodeLab implements AutoCloseable {

    private static final List<Phase> PHASES =
            List.of(Phase.META_TRAIN, Phase.BASE_HOLDOUT, Phase.META_VALIDATION, Phase.META_TEST);

    private final ExperimentConfig config;
    private final Workbench bench;
    private final LabEngine engine;
    private final List<LabPart> parts;

    private EpisodeLab(ExperimentConfig config, Workbench bench, LabEngine engine) {
        this.config = config;
        this.bench = bench;
        this.engine = engine;
        this.parts = PHASES.stream()
                .filter(this::exists)
                .map(phase -> LabPart.of(phase, images(phase)))
                .toList();
    }

    /**
     * Opens the dataset of an experiment, packing it first where that was not done before. The engine is not loaded yet.
     *
     * @param config names dataset, network and seed
     * @param cache the folder for packed images
     * @param listener hears how the packing goes on, on the calling thread
     * @param control a stop ends the packing
     * @throws ProblemException if the root is not what the configuration says
     * @throws CancellationException if a stop was asked for
     */
    public static EpisodeLab open(ExperimentConfig config, Path cache, RunListener listener, RunControl control) {
        Workbench bench = Workbench.open(config, cache, listener, control);
        try {
            return new EpisodeLab(config, bench, new LabEngine(config, listener));
        } catch (RuntimeException | Error e) {
            bench.close();
            throw e;
        }
    }

    private boolean exists(Phase phase) {
        return switch (phase) {
            case BASE_HOLDOUT -> bench.store().training().baseHoldout().isPresent();
            case META_VALIDATION -> bench.store().training().validation().isPresent();
            case BASE_TRAIN, META_TRAIN, META_TEST -> true;
        };
    }

    /** The experiment it was opened for. */
    public ExperimentConfig config() {
        return config;
    }

    /** The parts of the dataset that there are: base, held-out base, validation, novel. */
    public List<LabPart> parts() {
        return parts;
    }

    /**
     * The images of a part; not to be used after {@link #close()}.
     *
     * @throws ProblemException if the dataset has no such part
     */
    public ImageDataset images(Phase phase) {
        return DatasetParts.of(bench.store(), phase);
    }

    /**
     * Draws an episode: the very one that training, validation or evaluation draws for the same key.
     *
     * @throws ProblemException if there are too few classes, or too few images in one
     */
    public DrawnEpisode draw(EpisodeKey key) {
        ImageDataset images = images(key.phase());
        RunSeed seed = new RunSeed(key.seed());
        EpisodeCode code =
                EpisodeCode.of(key.phase(), images, key.spec(), seed, key.purpose(), key.epoch(), key.index());
        EpisodeSampler sampler = new EpisodeSampler(images, key.spec(), seed, key.purpose());
        return new DrawnEpisode(key, sampler.draw(key.epoch(), key.index()), code.toString());
    }

    /**
     * Draws the episode of a code.
     *
     * @throws ProblemException if it is no code, or that of another dataset
     */
    public DrawnEpisode draw(String text) {
        EpisodeCode code = EpisodeCode.parse(text);
        EpisodeKey key =
                new EpisodeKey(code.phase(), code.spec(), code.seed(), code.purpose(), code.epoch(), code.index());
        return new DrawnEpisode(key, code.draw(images(code.phase())), code.toString());
    }

    /**
     * Classifies an episode.
     *
     * @param weights with which; they stay loaded until others are asked for
     * @throws ProblemException if the checkpoint cannot be read, or is of another network
     * @throws CancellationException if the lab was closed
     */
    public EpisodeAnswer classify(LabWeights weights, DrawnEpisode episode) {
        return engine.with(
                weights, loaded -> new EpisodeAnswers(loaded.engine(), bench.loader(), bench.store(), loaded.head())
                        .answer(episode.question(), loaded.temperature(), loaded.epoch(), 0));
    }

    /**
     * Scores the first episodes of a key's series, features being computed once.
     *
     * @param key of any episode of the series; the episodes are those of epoch 0
     * @param episodes how many, at least 1
     * @param progress hears how many images have their features, on the engine's thread
     * @param control a stop ends it
     * @return the worst first: by accuracy, then by loss
     * @throws ProblemException if the checkpoint or the episodes are at fault
     * @throws CancellationException if a stop was asked for, or the lab was closed
     */
    public List<RankedEpisode> rank(
            LabWeights weights, EpisodeKey key, int episodes, FeatureTable.Progress progress, RunControl control) {
        EpisodeSpec spec = key.spec();
        FewShotTasks tasks = FewShotTasks.on(
                images(key.phase()),
                List.of(new EvaluationSpec(spec, episodes)),
                new RunSeed(key.seed()),
                key.purpose());
        EvaluationResult result = engine.with(weights, loaded -> tasks.score(
                        loaded.engine(),
                        bench.loader()::load,
                        loaded.head().head(),
                        loaded.temperature(),
                        bench.threads(),
                        progress,
                        control)
                .get(0));
        double[] accuracies = result.episodeAccuracies();
        double[] losses = result.episodeLosses();
        List<RankedEpisode> ranked = new ArrayList<>(IntStream.range(0, episodes)
                .mapToObj(i -> new RankedEpisode(
                        new EpisodeKey(key.phase(), spec, key.seed(), key.purpose(), 0, i), accuracies[i], losses[i]))
                .toList());
        ranked.sort(RankedEpisode.WORST_FIRST);
        return ranked;
    }

    /** Frees the engine and the images; waits for what goes on, so stop that first. */
    @Override
    public void close() {
        try (bench) {
            engine.close();
        }
    }
}
