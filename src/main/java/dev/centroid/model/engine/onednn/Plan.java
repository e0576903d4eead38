package dev.centroid.model.engine.onednn;

import dev.centroid.model.engine.network.Network;
import java.util.List;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/** The primitives of a network for one kind of pass and one batch size, ready to run. */
final class Plan implements AutoCloseable {

    private final Handles handles = new Handles();
    private final PassKind pass;
    private final stream stream;
    private final PlanVectors vectors;
    private final Recorder recorder;
    private final Compiler.Edges edges;
    private final long passingBytes;
    private final NativeBlock own;
    private NativeBlock placed;
    private long convertedVersion = -1;

    /**
     * Compiles.
     *
     * @param shape of the images [B, C, H, W]
     * @param type of activations: f32 or bf16
     * @param blocks makes the memory for what the plan keeps
     */
    Plan(
            Network network,
            PassKind pass,
            long[] shape,
            memory.data_type type,
            engine engine,
            stream stream,
            FlatVectors flat,
            Blocks blocks) {
        this.pass = pass;
        this.stream = stream;
        this.vectors = new PlanVectors(flat);
        try {
            this.recorder = new Recorder(engine, type, handles);
            this.edges = Compiler.compile(network, pass, shape, recorder, vectors);
            this.passingBytes = MemoryPlan.of(recorder.passing()).size();
            // What lasts is needed from the first step to the last, so nothing shares a place.
            recorder.lasting().forEach(tensor -> {
                tensor.usedAt(Integer.MIN_VALUE);
                tensor.usedAt(Integer.MAX_VALUE);
            });
            this.own = blocks.take(MemoryPlan.of(recorder.lasting()).size());
            recorder.lasting().forEach(tensor -> tensor.moveInto(own));
        } catch (RuntimeException | Error e) {
            handles.close();
            throw e;
        }
    }

    /** Bytes of the memory that passes of this plan need. */
    long passingBytes() {
        return passingBytes;
    }

    /** Bytes that the plan keeps for itself. */
    long ownBytes() {
        return own.size();
    }

    /** Uses a block, of at least as many bytes as passes need, from now on. */
    void useMemory(NativeBlock block) {
        if (placed != block) {
            recorder.passing().forEach(tensor -> tensor.moveInto(block));
            placed = block;
        }
    }

    /**
     * Runs the forward pass.
     *
     * @param images row-major [B, C, H, W]; until this returns
     * @param parameterVersion another number whenever parameters have changed
     * @param features receives the result
     */
    void forward(Pointer images, long parameterVersion, float[] features) {
        if (convertedVersion != parameterVersion) {
            vectors.fold();
            run(recorder.conversions(), true);
            convertedVersion = parameterVersion;
        }
        edges.images().moveTo(images);
        run(recorder.forward(), true);
        edges.features().floats().get(features);
    }

    /** Runs the backward pass for the last forward pass, and moves the running statistics. */
    void backward(float[] featureGradients, boolean toImages) {
        vectors.beforeBackward();
        edges.featureGradients().floats().put(featureGradients);
        run(recorder.backward(), toImages);
    }

    /** ∂loss/∂images of a backward pass that went there. */
    void readImageGradients(float[] target) {
        edges.imageGradients().floats().get(target);
    }

    private void run(List<Step> steps, boolean toImages) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (toImages || !step.forImages()) {
                step.run(stream);
            }
        }
        stream._wait();
    }

    /** Whether a backward pass moves running statistics. */
    boolean movesStatistics() {
        return pass == PassKind.TRAINING;
    }

    @Override
    public void close() {
        handles.close();
        own.close();
    }
}
