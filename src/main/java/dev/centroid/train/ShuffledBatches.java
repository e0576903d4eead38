package dev.centroid.train;

import dev.centroid.data.pixel.BatchPlan;
import dev.centroid.run.RunSeed;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One epoch of stage 1: every base image once, in an order keyed by the epoch; the last batch may be partial. */
final class ShuffledBatches implements BatchPlan {

    private final int[] order;
    private final int batch;

    ShuffledBatches(int images, int batch, RunSeed seed, int epoch) {
        this.batch = batch;
        this.order = new int[images];
        SplittableRandom random = seed.draw(RunSeed.Purpose.SHUFFLE, epoch, 0);
        // Fisher–Yates, inside out.
        for (int i = 0; i < images; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    static int batches(int images, int batch) {
        return (images + batch - 1) / batch;
    }

    @Override
    public int batches() {
        return batches(order.length, batch);
    }

    @Override
    public int[] images(int index) {
        int from = index * batch;
        return Arrays.copyOfRange(order, from, Math.min(order.length, from + batch));
    }

    @Override
    public long firstIndex(int index) {
        return (long) index * batch;
    }
}
