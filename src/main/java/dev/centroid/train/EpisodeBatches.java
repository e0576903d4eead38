package dev.centroid.train;

import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.episode.Episode;
import dev.centroid.episode.EpisodeSampler;
import dev.centroid.episode.EpisodeSpec;

/**
 * One epoch of stage 2. All support and query images of all episodes of a step lie in one batch, so that they share batch
 * statistics: episode by episode, first its support images, then its queries.
 */
final class EpisodeBatches implements BatchPlan {

    private final EpisodeSampler sampler;
    private final EpisodeSpec spec;
    private final int steps;
    private final int episodesPerStep;
    private final int epoch;

    EpisodeBatches(EpisodeSampler sampler, EpisodeSpec spec, int steps, int episodesPerStep, int epoch) {
        this.sampler = sampler;
        this.spec = spec;
        this.steps = steps;
        this.episodesPerStep = episodesPerStep;
        this.epoch = epoch;
    }

    @Override
    public int batches() {
        return steps;
    }

    @Override
    public int[] images(int step) {
        int[] images = new int[episodesPerStep * spec.images()];
        int at = 0;
        for (int e = 0; e < episodesPerStep; e++) {
            Episode episode = sampler.draw(epoch, (long) step * episodesPerStep + e);
            for (int[] part : new int[][] {episode.support(), episode.queries()}) {
                System.arraycopy(part, 0, images, at, part.length);
                at += part.length;
            }
        }
        return images;
    }

    @Override
    public long firstIndex(int step) {
        return (long) step * episodesPerStep * spec.images();
    }
}
