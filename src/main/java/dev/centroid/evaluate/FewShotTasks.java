package dev.centroid.evaluate;

import dev.centroid.data.ImageDataset;
import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeFingerprint;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.model.head.EpisodicHead;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunSeed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Several tasks on one part of a dataset that share their features. */
public final class FewShotTasks {

    private final ImageDataset images;
    private final List<EvaluationSpec> tasks;
    private final List<EpisodeSampler> samplers;

    private FewShotTasks(ImageDataset images, List<EvaluationSpec> tasks, List<EpisodeSampler> samplers) {
        this.images = images;
        this.tasks = tasks;
        this.samplers = samplers;
    }

    /**
     * Prepares tasks.
     *
     * @throws dev.centroid.problem.ProblemException if a task's episodes are impossible
     */
    public static FewShotTasks on(
            ImageDataset images, List<EvaluationSpec> tasks, RunSeed seed, RunSeed.Purpose purpose) {
        List<EpisodeSampler> samplers = new ArrayList<>();
        for (EvaluationSpec task : tasks) {
            samplers.add(new EpisodeSampler(images, task.episode(), seed, purpose));
        }
        return new FewShotTasks(images, List.copyOf(tasks), samplers);
    }

    /** Identifies the episodes, so that a log can show that two validations used the same ones; 16 hexadecimal digits. */
    public String fingerprint() {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            EpisodeSampler sampler = samplers.get(i);
            IntStream.range(0, tasks.get(i).episodes()).forEach(index -> episodes.add(sampler.draw(0, index)));
        }
        return EpisodeFingerprint.of(episodes);
    }

    /**
     * Computes the features once and scores every task.
     *
     * @param engine the backbone; on its own thread
     * @param source brings the images
     * @param head the rule
     * @param temperature τ of the head
     * @param threads worker threads for the episodes
     * @param progress hears how many images have their features
     * @param control asked between batches and between tasks
     * @return one result per task, in order
     * @throws java.util.concurrent.CancellationException if a stop was asked for
     */
    public List<EvaluationResult> score(
            BackboneEngine engine,
            ImageBatchSource source,
            EpisodicHead head,
            float temperature,
            int threads,
            FeatureTable.Progress progress,
            RunControl control) {
        BitSet wanted = new BitSet();
        for (int i = 0; i < tasks.size(); i++) {
            wanted.or(EpisodicEvaluator.imagesOf(
                    images, samplers.get(i), tasks.get(i).episodes()));
        }
        FeatureTable features = FeatureTable.compute(engine, source, images, wanted, progress, control);
        EpisodicEvaluator evaluator = new EpisodicEvaluator(threads);
        List<EvaluationResult> results = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            results.add(evaluator.evaluate(features, tasks.get(i), samplers.get(i), head, temperature, control));
        }
        return results;
    }
}
