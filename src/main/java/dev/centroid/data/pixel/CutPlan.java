package dev.centroid.data.pixel;

import java.util.Arrays;

/** An order of images cut into batches. */
final class CutPlan implements BatchPlan {

    private final int[] order;
    private final int batchSize;

    CutPlan(int[] order, int batchSize) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch size " + batchSize);
        }
        this.order = order.clone();
        this.batchSize = batchSize;
    }

    @Override
    public int batches() {
        return (order.length + batchSize - 1) / batchSize;
    }

    @Override
    public int[] images(int batch) {
        int from = batch * batchSize;
        return Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length));
    }

    @Override
    public long firstIndex(int batch) {
        return (long) batch * batchSize;
    }
}
