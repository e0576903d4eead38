package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Walks a DL4J graph vertex by vertex, with ND4J's operations, on whatever backend ND4J has.
 *
 * <p>decision: it does not call the layers' own {@code activate} and {@code backpropGradient}: DL4J's batch normalisation has
 * no frozen mode, its arrays wait for the garbage collector, and the same mathematics on the same operations runs several
 * times as fast (see {@link PatchConvolution} and {@link Ops}). A test compares it with DL4J's own layers, which are called
 * where there is no such operation.
 */
public final class Dl4jEngine extends GraphEngine {

    private final ArrayPool pool = new ArrayPool(MemoryLimits.ofThisProcess());
    private final HostCopy copy = new HostCopy(NativeBackend.isCpu());
    private final GraphWalk walk;
    private Pass pending;
    private long[] featureShape;
    private int lastCount;

    /**
     * An engine for a graph, bound to the thread that calls this; sets that thread's number of native threads.
     *
     * @param graph initialised; closed with the engine
     * @param threads CPU threads, at least 1
     * @throws IllegalArgumentException if the graph is not that of the spec
     */
    public Dl4jEngine(BackboneSpec spec, ComputationGraph graph, int threads) {
        this(spec, graph, threads, NativeBackend.isCpu());
    }

    /** {@code cpu} false leaves out what only the CPU can do; for tests of the other path. */
    Dl4jEngine(BackboneSpec spec, ComputationGraph graph, int threads, boolean cpu) {
        super(spec, graph, NativeBackend.describe(EngineChoice.DL4J.key(), threads));
        try {
            this.walk = new GraphWalk(GraphPlan.of(graph, gradients(), cpu));
        } catch (RuntimeException e) {
            gradients().close();
            throw e;
        }
    }

    @Override
    void inferChecked(FloatBuffer images, int count, float[] features) {
        run(count, () -> {
            PooledArray result = walk.forward(load(images, count), new Pass(null, pool));
            copy.read(result.values(), features);
            result.letGo();
            return null;
        });
    }

    @Override
    void forwardChecked(FloatBuffer images, int count, NormMode mode, float[] features) {
        forget();
        run(count, () -> {
            Pass pass = new Pass(mode, pool);
            PooledArray result = walk.forward(load(images, count), pass);
            featureShape = result.values().shape();
            copy.read(result.values(), features);
            result.letGo();
            pending = pass;
            return null;
        });
    }

    @Override
    float[] backwardChecked(float[] featureGradients, int count, boolean toImages) {
        return run(count, () -> {
            PooledArray gradient = pool.take(featureShape);
            copy.write(featureGradients, gradient.values());
            PooledArray images = walk.backward(gradient, toImages, pending);
            pending = null;
            if (images == null) {
                return null;
            }
            float[] result = new float[Math.toIntExact(images.values().length())];
            copy.read(images.values(), result);
            images.letGo();
            return result;
        });
    }

    private PooledArray load(FloatBuffer images, int count) {
        if (count != lastCount) {
            pool.trim();
            lastCount = count;
        }
        PooledArray array = pool.take(count, spec().channels(), spec().height(), spec().width());
        copy.write(images, array.values());
        return array;
    }

    private <T> T run(int count, Supplier<T> work) {
        return NativeMemory.guarded(count, work, () -> {
            forget();
            pool.close();
        });
    }

    /** Gives up a forward pass that no backward pass followed. */
    private void forget() {
        pending = null;
        pool.reclaim();
    }

    @Override
    void parametersWritten() {
        // Steps read the flat vector itself.
    }

    @Override
    public long nativeBytes() {
        return pool.bytes();
    }

    @Override
    void free() {
        pool.close();
    }
}
