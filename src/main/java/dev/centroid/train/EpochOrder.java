package dev.centroid.train;

import dev.centroid.run.RunSeed;
import java.util.SplittableRandom;

/** The order in which one epoch of stage 1 takes the base images: each once, keyed by the epoch. */
final class EpochOrder {

    private EpochOrder() {}

    /** The images 0..count-1, shuffled. */
    static int[] of(int count, RunSeed seed, int epoch) {
        int[] order = new int[count];
        SplittableRandom random = seed.draw(RunSeed.Purpose.SHUFFLE, epoch, 0);
        // Fisher–Yates, inside out.
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
