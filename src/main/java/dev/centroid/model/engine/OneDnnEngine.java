package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.network.Network;
import dev.centroid.model.engine.network.NetworkReader;
import dev.centroid.model.engine.onednn.CompiledNetwork;
import dev.centroid.model.engine.onednn.FlatVectors;
import dev.centroid.model.engine.onednn.OneDnnLibrary;
import dev.centroid.model.engine.onednn.PassKind;
import java.nio.FloatBuffer;
import java.util.function.Supplier;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Runs a DL4J graph on oneDNN's primitives, on the CPU. Activations and their gradients stay in the primitives' own layouts;
 * parameters and gradients are the graph's flat vectors themselves.
 *
 * <p>Parameters change by {@link #writeTrainedParameters} and training steps only: what is converted from them is kept until
 * then.
 */
public final class OneDnnEngine extends GraphEngine {

    private final CompiledNetwork network;

    /**
     * An engine for a graph, bound to the thread that calls this; sets that thread's number of native threads.
     *
     * @param library the native library
     * @param graph initialised; closed with the engine
     * @param precision of activations; weights, statistics and gradients of weights are always fp32
     * @param threads CPU threads, at least 1
     * @throws IllegalArgumentException if the graph is not that of the spec
     * @throws dev.centroid.model.engine.network.UnknownLayerException if it has a layer that oneDNN does not compute; the
     *     graph stays open
     */
    public OneDnnEngine(
            OneDnnLibrary library, BackboneSpec spec, ComputationGraph graph, Precision precision, int threads) {
        this(library, NetworkReader.read(graph), spec, graph, precision, threads);
    }

    private OneDnnEngine(
            OneDnnLibrary library,
            Network layers,
            BackboneSpec spec,
            ComputationGraph graph,
            Precision precision,
            int threads) {
        super(spec, graph, describe(library, precision, threads));
        int[] imageShape = {spec.channels(), spec.height(), spec.width()};
        FlatVectors vectors =
                new FlatVectors(HostCopy.pointer(parameters()), HostCopy.pointer(gradients()), layout().size());
        try {
            this.network = new CompiledNetwork(
                    layers, imageShape, precision == Precision.BF16, vectors, MemoryLimits.ofThisProcess()::check);
        } catch (RuntimeException | Error e) {
            gradients().close();
            throw e;
        }
    }

    private static EngineDescription describe(OneDnnLibrary library, Precision precision, int threads) {
        return new EngineDescription(
                EngineChoice.ONEDNN.key(),
                "oneDNN " + library.version(),
                "CPU",
                library.instructionSet(),
                precision.key(),
                threads);
    }

    @Override
    void inferChecked(FloatBuffer images, int count, float[] features) {
        run(count, () -> {
            network.infer(new FloatPointer(images), count, features);
            return null;
        });
    }

    @Override
    void forwardChecked(FloatBuffer images, int count, NormMode mode, float[] features) {
        PassKind pass = mode == NormMode.FROZEN ? PassKind.FROZEN_TRAINING : PassKind.TRAINING;
        run(count, () -> {
            network.forward(new FloatPointer(images), count, pass, features);
            return null;
        });
    }

    @Override
    float[] backwardChecked(float[] featureGradients, int count, boolean toImages) {
        int pixels = spec().channels() * spec().height() * spec().width();
        float[] images = toImages ? new float[Math.multiplyExact(count, pixels)] : null;
        return run(count, () -> {
            network.backward(featureGradients, images);
            return images;
        });
    }

    private <T> T run(int count, Supplier<T> work) {
        // Other engines of this thread may have another number.
        NativeBackend.useThreadsOf(description());
        return NativeMemory.guarded(count, work, network::clear);
    }

    @Override
    void parametersWritten() {
        network.parametersChanged();
    }

    @Override
    public long nativeBytes() {
        return network.bytes();
    }

    @Override
    void free() {
        network.close();
    }
}
