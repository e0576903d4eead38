package dev.centroid.train;

import dev.centroid.data.TrainingImages;
import dev.centroid.data.pixel.BatchLoader;
import dev.centroid.model.engine.BackboneEngine;
import dev.centroid.run.EpisodeAnswer;
import dev.centroid.run.EpisodeQuestion;
import dev.centroid.run.RunControl;
import dev.centroid.run.RunListener;
import dev.centroid.run.RunSeed;

/**
 * What a stage works with. All of it belongs to the caller, who closes it.
 *
 * @param engine the backbone, already holding the weights to start from; bound to the training thread
 * @param images what training may see
 * @param loader brings images to the network's input
 * @param seed the run's seed
 * @param threads worker threads for scoring episodes
 * @param listener hears what happens
 * @param control stop, pause, questions
 * @param keeper keeps checkpoints
 * @param answerer answers questions about single episodes with the current weights
 */
public record StageContext(
        BackboneEngine engine,
        TrainingImages images,
        BatchLoader loader,
        RunSeed seed,
        int threads,
        RunListener listener,
        RunControl control,
        CheckpointKeeper keeper,
        Answerer answerer) {

    /** Answers a question about an episode, on the training thread. */
    @FunctionalInterface
    public interface Answerer {

        /**
         * Classifies an episode.
         *
         * @param question which episode
         * @param temperature of the head; NaN where the stage has none
         * @param epoch 0-based epoch of the weights
         * @param step steps made in that epoch
         */
        EpisodeAnswer answer(EpisodeQuestion question, double temperature, int epoch, int step);
    }
}
