package dev.centroid.model.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Owner of all native memory of an engine's passes. Arrays are kept for the next pass, since fresh ones cost page faults,
 * and are freed at once, not by the garbage collector, which sees nothing of their size.
 */
final class ArrayPool implements AutoCloseable {

    private final Map<String, Deque<INDArray>> idle = new HashMap<>();
    private final Map<INDArray, Boolean> lent = new IdentityHashMap<>();

    /** An array with any content. */
    PooledArray take(long... shape) {
        Deque<INDArray> same = idle.get(Arrays.toString(shape));
        INDArray values =
                same == null || same.isEmpty() ? Nd4j.createUninitialized(DataType.FLOAT, shape, 'c') : same.pop();
        lent.put(values, Boolean.TRUE);
        return new PooledArray(this, values);
    }

    PooledArray takeLike(PooledArray other) {
        return take(other.values().shape());
    }

    void giveBack(INDArray values) {
        // An array that was lent before the pool was closed is gone already.
        if (lent.remove(values) != null) {
            idle.computeIfAbsent(Arrays.toString(values.shape()), shape -> new ArrayDeque<>())
                    .push(values);
        }
    }

    /** Number of arrays that are held by somebody. */
    int lentCount() {
        return lent.size();
    }

    /** Takes back everything, whoever holds it; for a pass that was given up. */
    void reclaim() {
        List.copyOf(lent.keySet()).forEach(this::giveBack);
    }

    /** Frees what nobody holds; for a change of the batch size. */
    void trim() {
        idle.values().forEach(arrays -> arrays.forEach(INDArray::close));
        idle.clear();
    }

    /** Frees everything, held or not. */
    @Override
    public void close() {
        trim();
        lent.keySet().forEach(INDArray::close);
        lent.clear();
    }
}
