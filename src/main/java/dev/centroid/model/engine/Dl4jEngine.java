package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout;
import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.model.ParameterLayouts;
import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Walks a DL4J graph vertex by vertex, with ND4J's operations, on whatever backend ND4J has. The graph's own flat vector is
 * the only copy of the weights.
 *
 * <p>decision: it does not call the layers' own {@code activate} and {@code backpropGradient}: DL4J's batch normalisation has
 * no frozen mode, its arrays wait for the garbage collector, and the same mathematics on the same operations runs several
 * times as fast (see {@link PatchConvolution} and {@link Ops}). A test compares it with DL4J's own layers.
 */
public final class Dl4jEngine implements BackboneEngine {

    private final BackboneSpec spec;
    private final ComputationGraph graph;
    private final ParameterLayout layout;
    private final EngineDescription description;
    private final Thread owner = Thread.currentThread();
    private final ArrayPool pool = new ArrayPool(MemoryLimits.ofThisProcess());
    private final HostCopy copy;
    private final INDArray parameters;
    private final INDArray gradients;
    private final GraphWalk walk;
    private Pass pending;
    private int pendingCount;
    private long[] featureShape;
    private int lastCount;
    private boolean closed;

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
        this.spec = spec;
        this.graph = graph;
        this.layout = ParameterLayouts.of(graph, spec);
        NativeBackend.useThreads(threads);
        this.description = NativeBackend.describe("dl4j", threads);
        this.copy = new HostCopy(NativeBackend.isCpu());
        this.parameters = graph.params();
        this.gradients = Nd4j.zeros(DataType.FLOAT, layout.size());
        this.walk = new GraphWalk(GraphPlan.of(graph, layout, parameters, gradients, cpu));
    }

    @Override
    public EngineDescription description() {
        return description;
    }

    @Override
    public BackboneSpec spec() {
        return spec;
    }

    @Override
    public ComputationGraph graph() {
        return graph;
    }

    @Override
    public ParameterLayout layout() {
        return layout;
    }

    @Override
    public void infer(FloatBuffer images, int count, float[] features) {
        checkCall(images, count, features);
        run(count, () -> {
            PooledArray result = walk.forward(load(images, count), new Pass(null, pool));
            copy.read(result.values(), features);
            result.letGo();
            return null;
        });
    }

    @Override
    public void forward(FloatBuffer images, int count, NormMode mode, float[] features) {
        checkCall(images, count, features);
        forget();
        run(count, () -> {
            Pass pass = new Pass(mode, pool);
            PooledArray result = walk.forward(load(images, count), pass);
            featureShape = result.values().shape();
            copy.read(result.values(), features);
            result.letGo();
            pending = pass;
            pendingCount = count;
            return null;
        });
    }

    @Override
    public void backward(float[] featureGradients) {
        backward(featureGradients, false);
    }

    @Override
    public float[] backwardToInput(float[] featureGradients) {
        return backward(featureGradients, true);
    }

    private float[] backward(float[] featureGradients, boolean toInput) {
        checkThread();
        if (pending == null) {
            throw new IllegalStateException("no forward pass to go back from");
        }
        if (featureGradients.length != pendingCount * spec.featureSize()) {
            throw new IllegalArgumentException(featureGradients.length + " feature gradients for " + pendingCount
                    + " images of " + spec.featureSize() + " features");
        }
        return run(pendingCount, () -> {
            PooledArray gradient = pool.take(featureShape);
            copy.write(featureGradients, gradient.values());
            PooledArray images = walk.backward(gradient, toInput, pending);
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
        PooledArray array = pool.take(count, spec.channels(), spec.height(), spec.width());
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
    public void readParameters(float[] target) {
        checkThread();
        copy.read(parameters, target);
    }

    @Override
    public void writeTrainedParameters(float[] source) {
        checkThread();
        float[] all = new float[layout.size()];
        if (source.length != all.length) {
            throw new IllegalArgumentException(all.length + " parameters, " + source.length + " values");
        }
        copy.read(parameters, all);
        for (Range range : layout.ranges()) {
            if (range.trained()) {
                System.arraycopy(source, range.begin(), all, range.begin(), range.length());
            }
        }
        copy.write(all, parameters);
    }

    @Override
    public void readGradients(float[] target) {
        checkThread();
        copy.read(gradients, target);
    }

    @Override
    public void close() {
        checkThread();
        if (!closed) {
            closed = true;
            pool.close();
            gradients.close();
            graph.close();
        }
    }

    @Override
    public long nativeBytes() {
        return pool.bytes();
    }

    private void checkCall(FloatBuffer images, int count, float[] features) {
        checkThread();
        int needed = count * spec.channels() * spec.height() * spec.width();
        if (count < 1 || images.limit() < needed || features.length != count * spec.featureSize()) {
            throw new IllegalArgumentException(count + " images need " + needed + " pixels and "
                    + count * spec.featureSize() + " features, found " + images.limit() + " and " + features.length);
        }
    }

    private void checkThread() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the engine belongs to the thread " + owner.getName() + ", not to "
                    + Thread.currentThread().getName());
        }
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }
}
