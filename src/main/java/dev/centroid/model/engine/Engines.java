package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.model.ModelProblem;
import dev.centroid.model.engine.network.UnknownLayerException;
import dev.centroid.model.engine.onednn.OneDnnLibrary;
import dev.centroid.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Makes engines, and starts the native libraries quietly. */
public final class Engines {

    private Engines() {}

    /**
     * Starts ND4J: on the GPU where its backend is on the class path and a GPU answers, else on the CPU. Call it before
     * anything else of ND4J; later calls do nothing.
     *
     * @param warnings receives one warning if a GPU backend is there but cannot be used
     */
    public static void start(Consumer<Problem> warnings) {
        BackendStart.once(warnings);
    }

    /** Keeps what the native bindings say to themselves from people; for those who load them before an engine does. */
    public static void quieten() {
        BackendStart.quieten();
    }

    /**
     * An engine for a graph, bound to the calling thread. Where the one that is asked for cannot run, another takes its place.
     *
     * @param wish which engine, in which precision, on how many threads
     * @param graph initialised, from {@link dev.centroid.model.BackboneGraphs} or a file; closed with the engine
     * @param notices hears in one sentence of each wish that could not be fulfilled
     * @throws IllegalArgumentException if the graph is not that of the spec
     */
    public static BackboneEngine create(
            EngineWish wish, BackboneSpec spec, ComputationGraph graph, Consumer<Problem> notices) {
        return create(wish, spec, graph, notices, OneDnnLibrary.find());
    }

    /** With or without the native library; for tests of what happens without. */
    static BackboneEngine create(
            EngineWish wish,
            BackboneSpec spec,
            ComputationGraph graph,
            Consumer<Problem> notices,
            Optional<OneDnnLibrary> library) {
        boolean auto = wish.engine() == EngineChoice.AUTO;
        if (wish.engine() == EngineChoice.DL4J || (auto && !NativeBackend.isCpu())) {
            return dl4j(wish, spec, graph, notices);
        }
        if (!NativeBackend.isCpu() || library.isEmpty()) {
            notices.accept((library.isEmpty() ? ModelProblem.ONEDNN_MISSING : ModelProblem.ONEDNN_ON_GPU).with());
            return dl4j(wish, spec, graph, notices);
        }
        try {
            Precision precision = possible(wish.precision(), library.get(), notices);
            return new OneDnnEngine(library.get(), spec, graph, precision, wish.threads());
        } catch (UnknownLayerException unknown) {
            notices.accept(ModelProblem.ONEDNN_LAYER.with(unknown.layer(), unknown.type()));
            return dl4j(wish, spec, graph, notices);
        }
    }

    /** The precisions that an engine offers on this machine; none where it does not run at all. */
    public static List<Precision> precisions(EngineChoice engine) {
        if (engine == EngineChoice.DL4J) {
            return List.of(Precision.FP32);
        }
        if (!NativeBackend.isCpu()) {
            return engine == EngineChoice.AUTO ? List.of(Precision.FP32) : List.of();
        }
        return OneDnnLibrary.find()
                .map(found ->
                        found.multipliesBf16() ? List.of(Precision.FP32, Precision.BF16) : List.of(Precision.FP32))
                .orElse(engine == EngineChoice.AUTO ? List.of(Precision.FP32) : List.of());
    }

    private static Precision possible(Precision wanted, OneDnnLibrary library, Consumer<Problem> notices) {
        if (wanted == Precision.BF16 && !library.multipliesBf16()) {
            notices.accept(ModelProblem.BF16_UNSUPPORTED.with(library.instructionSet()));
            return Precision.FP32;
        }
        return wanted;
    }

    private static BackboneEngine dl4j(
            EngineWish wish, BackboneSpec spec, ComputationGraph graph, Consumer<Problem> notices) {
        if (wish.precision() == Precision.BF16) {
            notices.accept(ModelProblem.BF16_NEEDS_ONEDNN.with());
        }
        return new Dl4jEngine(spec, graph, wish.threads());
    }
}
