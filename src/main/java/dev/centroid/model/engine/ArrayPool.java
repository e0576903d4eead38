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
    private final MemoryLimits limits;
    private long bytes;

    ArrayPool(MemoryLimits limits) {
        this.limits = limits;
    }

    /** An array with any content. */
    PooledArray take(long... shape) {
        Deque<INDArray> same = idle.get(Arrays.toString(shape));
        INDArray values = same == null || same.isEmpty() ? create(shape) : same.pop();
        lent.put(values, Boolean.TRUE);
        return new PooledArray(this, values);
    }

    /**
     * decision: the limits are held here, since ND4J's CPU backend allocates past JavaCPP's, until the system kills the
     * process.
     */
    private INDArray create(long[] shape) {
        long more = Float.BYTES * Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (!limits.allow(bytes, more)) {
            trim();
            limits.check(bytes, more);
        }
        INDArray values = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        bytes += more;
        return values;
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

    /** Bytes of all arrays, held by somebody or not. */
    long bytes() {
        return bytes;
    }

    /** Takes back everything, whoever holds it; for a pass that was given up. */
    void reclaim() {
        List.copyOf(lent.keySet()).forEach(this::giveBack);
    }

    /** Frees what nobody holds; for a change of the batch size. */
    void trim() {
        idle.values().forEach(arrays -> arrays.forEach(this::free));
        idle.clear();
    }

    /** Frees everything, held or not. */
    @Override
    public void close() {
        trim();
        lent.keySet().forEach(this::free);
        lent.clear();
    }

    private void free(INDArray values) {
        bytes -= Float.BYTES * values.length();
        values.close();
    }
}
