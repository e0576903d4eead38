package dev.centroid.episode;

import dev.centroid.data.ImageDataset;
import dev.centroid.problem.ProblemException;
import dev.centroid.run.RunSeed;
import java.util.SplittableRandom;

/**
 * Draws episodes: classes uniformly without replacement, then images of each class uniformly without replacement. A pure
 * function of (seed, purpose, epoch, index); safe for several threads.
 */
public final class EpisodeSampler {

    private final EpisodeSpec spec;
    private final RunSeed seed;
    private final RunSeed.Purpose purpose;
    private final int[][] imagesOfClass;

    /**
     * Prepares to draw.
     *
     * @param images what is drawn from
     * @param spec way, shot and query
     * @param seed the run's seed
     * @param purpose what the episodes are for
     * @throws ProblemException if there are too few classes, or naming the class with the fewest images when it has too few
     */
    public EpisodeSampler(ImageDataset images, EpisodeSpec spec, RunSeed seed, RunSeed.Purpose purpose) {
        this.spec = spec;
        this.seed = seed;
        this.purpose = purpose;
        this.imagesOfClass = new int[images.classCount()][];
        if (images.classCount() < spec.way()) {
            throw EpisodeProblem.TOO_FEW_CLASSES.exception(images.classCount(), spec.way());
        }
        long needed = (long) spec.shot() + spec.query();
        int smallest = 0;
        int tooSmall = 0;
        for (int c = 0; c < imagesOfClass.length; c++) {
            imagesOfClass[c] = images.imagesOf(c);
            smallest = imagesOfClass[c].length < imagesOfClass[smallest].length ? c : smallest;
            tooSmall += imagesOfClass[c].length < needed ? 1 : 0;
        }
        if (tooSmall > 0) {
            throw EpisodeProblem.TOO_FEW_IMAGES.exception(
                    images.className(smallest),
                    imagesOfClass[smallest].length,
                    needed,
                    spec.shot(),
                    spec.query(),
                    tooSmall);
        }
    }

    /**
     * One episode.
     *
     * @param epoch the 0-based epoch; 0 for validation and test
     * @param index the position within the epoch
     */
    public Episode draw(long epoch, long index) {
        SplittableRandom random = seed.draw(purpose, epoch, index);
        int[] classes = Choice.distinct(spec.way(), imagesOfClass.length, random);
        int[] support = new int[spec.way() * spec.shot()];
        int[] queries = new int[spec.way() * spec.query()];
        for (int n = 0; n < classes.length; n++) {
            int[] own = imagesOfClass[classes[n]];
            int[] chosen = Choice.distinct(spec.shot() + spec.query(), own.length, random);
            for (int i = 0; i < chosen.length; i++) {
                if (i < spec.shot()) {
                    support[n * spec.shot() + i] = own[chosen[i]];
                } else {
                    queries[n * spec.query() + i - spec.shot()] = own[chosen[i]];
                }
            }
        }
        return new Episode(spec, classes, support, queries);
    }
}
