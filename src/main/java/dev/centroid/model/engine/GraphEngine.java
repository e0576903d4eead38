package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ParameterLayout;
import dev.centroid.model.ParameterLayout.Range;
import dev.centroid.model.ParameterLayouts;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What engines have in common: the graph with its flat parameter vector, which is the only copy of the weights, the flat
 * gradient vector, the thread that they are bound to, and the order of calls.
 */
abstract class GraphEngine implements BackboneEngine {

    private final BackboneSpec spec;
    private final ComputationGraph graph;
    private final ParameterLayout layout;
    private final EngineDescription description;
    private final Thread owner = Thread.currentThread();
    private final HostCopy copy;
    private final INDArray parameters;
    private final INDArray gradients;
    private int pendingCount;
    private boolean closed;

    /**
     * Takes the graph over and sets the calling thread's number of native threads.
     *
     * @param graph initialised; closed with the engine
     * @throws IllegalArgumentException if the graph is not that of the spec
     */
    GraphEngine(BackboneSpec spec, ComputationGraph graph, EngineDescription description) {
        this.spec = spec;
        this.graph = graph;
        this.layout = ParameterLayouts.of(graph, spec);
        this.description = description;
        this.copy = new HostCopy(NativeBackend.isCpu());
        this.parameters = graph.params();
        this.gradients = Nd4j.zeros(DataType.FLOAT, layout.size());
        NativeBackend.useThreads(description.threads());
    }

    /** The features of {@code count} images; the call is checked. */
    abstract void inferChecked(FloatBuffer images, int count, float[] features);

    /** The forward pass; the call is checked. */
    abstract void forwardChecked(FloatBuffer images, int count, NormMode mode, float[] features);

    /** The backward pass after a forward pass of {@code count} images; null where {@code toImages} is false. */
    abstract float[] backwardChecked(float[] featureGradients, int count, boolean toImages);

    /** The trained parameters were written. */
    abstract void parametersWritten();

    /** Frees what the engine holds besides the graph and the vectors. */
    abstract void free();

    @Override
    public final void infer(FloatBuffer images, int count, float[] features) {
        checkCall(images, count, features);
        inferChecked(images, count, features);
    }

    @Override
    public final void forward(FloatBuffer images, int count, NormMode mode, float[] features) {
        checkCall(images, count, features);
        pendingCount = 0;
        forwardChecked(images, count, mode, features);
        pendingCount = count;
    }

    @Override
    public final void backward(float[] featureGradients) {
        backward(featureGradients, false);
    }

    @Override
    public final float[] backwardToInput(float[] featureGradients) {
        return backward(featureGradients, true);
    }

    private float[] backward(float[] featureGradients, boolean toImages) {
        checkThread();
        if (pendingCount == 0) {
            throw new IllegalStateException("no forward pass to go back from");
        }
        if (featureGradients.length != pendingCount * spec.featureSize()) {
            throw new IllegalArgumentException(featureGradients.length + " feature gradients for " + pendingCount
                    + " images of " + spec.featureSize() + " features");
        }
        float[] images = backwardChecked(featureGradients, pendingCount, toImages);
        pendingCount = 0;
        return images;
    }

    @Override
    public final EngineDescription description() {
        return description;
    }

    @Override
    public final BackboneSpec spec() {
        return spec;
    }

    @Override
    public final ComputationGraph graph() {
        return graph;
    }

    @Override
    public final ParameterLayout layout() {
        return layout;
    }

    /** The flat parameter vector [P]. */
    final INDArray parameters() {
        return parameters;
    }

    /** The flat gradient vector [P]. */
    final INDArray gradients() {
        return gradients;
    }

    @Override
    public final void readParameters(float[] target) {
        checkThread();
        copy.read(parameters, target);
    }

    @Override
    public final void writeTrainedParameters(float[] source) {
        checkThread();
        if (source.length != layout.size()) {
            throw new IllegalArgumentException(layout.size() + " parameters, " + source.length + " values");
        }
        for (Range range : layout.ranges()) {
            if (range.trained()) {
                copy.write(source, range.begin(), range.length(), parameters);
            }
        }
        parametersWritten();
    }

    @Override
    public final void readGradients(float[] target) {
        checkThread();
        copy.read(gradients, target);
    }

    @Override
    public final void close() {
        checkOwner();
        if (!closed) {
            closed = true;
            free();
            gradients.close();
            graph.close();
        }
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
        checkOwner();
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    private void checkOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the engine belongs to the thread " + owner.getName() + ", not to "
                    + Thread.currentThread().getName());
        }
    }
}
