package dev.centroid.model.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A native array that several steps of a pass may hold; the last one to let go of it gives it back to the pool. Always
 * row-major float32 without gaps.
 */
final class PooledArray {

    private final ArrayPool pool;
    private final INDArray values;
    private int holders = 1;

    PooledArray(ArrayPool pool, INDArray values) {
        this.pool = pool;
        this.values = values;
    }

    INDArray values() {
        return values;
    }

    /** The same numbers as [B, C, H·W]; the shape in which a factor per channel is multiplied fastest. */
    INDArray planes() {
        long[] shape = values.shape();
        return values.reshape('c', shape[0], shape[1], values.length() / (shape[0] * shape[1]));
    }

    /** Whether the one who asks is the only holder and may overwrite it. */
    boolean isSole() {
        return holders == 1;
    }

    PooledArray hold() {
        holders++;
        return this;
    }

    void letGo() {
        if (holders <= 0) {
            throw new IllegalStateException("let go of an array that nobody holds");
        }
        holders--;
        if (holders == 0) {
            pool.giveBack(values);
        }
    }
}
