package dev.centroid.model.engine.onednn;

import dev.centroid.model.engine.network.Network;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/**
 * A network on oneDNN's primitives, for any batch size. Plans are compiled when a batch size is first seen, and the latest
 * ones kept; plans for training share one block of memory, those for inference another, so that inference may come between
 * a forward and a backward pass. Not for use by several threads at a time.
 */
public final class CompiledNetwork implements AutoCloseable {

    /** Full batches, the last one of an epoch, and two of whoever asks in between. */
    private static final int PLANS_KEPT = 4;

    private final Network network;
    private final long[] imageShape;
    private final memory.data_type type;
    private final FlatVectors vectors;
    private final MemoryGuard guard;
    private final Handles handles = new Handles();
    private final engine engine;
    private final stream stream;
    private final Map<Boolean, Map<PlanKey, Plan>> plans = Map.of(true, cache(), false, cache());
    private final Map<Boolean, NativeBlock> blocks = new LinkedHashMap<>();
    private long parameterVersion;
    private Plan pending;

    private record PlanKey(PassKind pass, int count) {}

    /** Refuses memory beyond a limit. */
    @FunctionalInterface
    public interface MemoryGuard {

        /** Throws if {@code more} bytes may not be taken besides the {@code held} ones. */
        void check(long held, long more);
    }

    /**
     * For a network.
     *
     * @param imageShape [C, H, W]
     * @param bf16 whether activations are bf16 instead of fp32
     * @param vectors parameters and gradients
     * @param guard asked before memory is taken
     * @throws dev.centroid.model.engine.network.UnknownLayerException if oneDNN has no primitive for a layer
     */
    public CompiledNetwork(Network network, int[] imageShape, boolean bf16, FlatVectors vectors, MemoryGuard guard) {
        this.network = network;
        this.imageShape = new long[] {0, imageShape[0], imageShape[1], imageShape[2]};
        this.type = bf16 ? memory.data_type.bf16 : memory.data_type.f32;
        this.vectors = vectors;
        this.guard = guard;
        this.engine = handles.keep(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
        this.stream = handles.keep(new stream(engine));
        try {
            // What oneDNN refuses, it refuses for any number of images: better now than in the middle of a run.
            plan(PassKind.TRAINING, 1);
            plan(PassKind.INFERENCE, 1);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        clear();
    }

    private static Map<PlanKey, Plan> cache() {
        return new LinkedHashMap<>(8, 0.75f, true);
    }

    /** Parameters were written: what was computed from them alone is out of date. */
    public void parametersChanged() {
        parameterVersion++;
    }

    /** Features with the running statistics; see {@link #forward}. */
    public void infer(Pointer images, int count, float[] features) {
        plan(PassKind.INFERENCE, count).forward(images, parameterVersion, features);
    }

    /**
     * The forward pass of a training step.
     *
     * @param images row-major [B, C, H, W]; not needed any more when this returns
     * @param count B
     * @param features receives [B, D]
     */
    public void forward(Pointer images, int count, PassKind pass, float[] features) {
        pending = null;
        Plan plan = plan(pass, count);
        plan.forward(images, parameterVersion, features);
        pending = plan;
    }

    /**
     * The backward pass for the last forward pass.
     *
     * @param featureGradients ∂loss/∂features [B, D]
     * @param imageGradients receives ∂loss/∂images [B, C, H, W]; null if not wanted
     */
    public void backward(float[] featureGradients, float[] imageGradients) {
        Plan plan = pending;
        pending = null;
        plan.backward(featureGradients, imageGradients != null);
        if (plan.movesStatistics()) {
            parameterVersion++;
        }
        if (imageGradients != null) {
            plan.readImageGradients(imageGradients);
        }
    }

    private Plan plan(PassKind pass, int count) {
        Map<PlanKey, Plan> cache = plans.get(pass.isTraining());
        PlanKey key = new PlanKey(pass, count);
        Plan plan = cache.get(key);
        if (plan == null) {
            while (cache.size() >= PLANS_KEPT) {
                Iterator<Plan> oldest = cache.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
            long[] shape = imageShape.clone();
            shape[0] = count;
            plan = new Plan(network, pass, shape, type, engine, stream, vectors, this::take);
            cache.put(key, plan);
        }
        plan.useMemory(block(pass.isTraining(), plan.passingBytes()));
        return plan;
    }

    private NativeBlock block(boolean training, long bytes) {
        NativeBlock block = blocks.get(training);
        if (block == null || block.size() < bytes) {
            if (block != null) {
                blocks.remove(training);
                block.close();
            }
            block = take(bytes);
            blocks.put(training, block);
        }
        return block;
    }

    private NativeBlock take(long bytes) {
        guard.check(bytes(), bytes);
        return new NativeBlock(bytes);
    }

    /** Bytes of native memory held for activations, gradients and converted weights. */
    public long bytes() {
        long sum = blocks.values().stream().mapToLong(NativeBlock::size).sum();
        for (Map<PlanKey, Plan> cache : plans.values()) {
            sum += cache.values().stream().mapToLong(Plan::ownBytes).sum();
        }
        return sum;
    }

    /** Frees all memory but the network can be used again; a forward pass without its backward pass is forgotten. */
    public void clear() {
        pending = null;
        plans.values().forEach(cache -> {
            List<Plan> all = new ArrayList<>(cache.values());
            cache.clear();
            all.forEach(Plan::close);
        });
        blocks.values().forEach(NativeBlock::close);
        blocks.clear();
    }

    @Override
    public void close() {
        clear();
        handles.close();
    }
}
