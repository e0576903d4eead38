package dev.centroid.model.engine;

import dev.centroid.model.BackboneGraphs;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.onednn.OneDnnLibrary;
import dev.centroid.run.RunSeed;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Assumptions;

/** The engines that must all compute the same. */
enum EngineKind {
    /** OpenBLAS convolutions. */
    DL4J,
    /** Convolutions of ND4J's backend, as on a GPU. */
    DL4J_BACKEND,
    /** oneDNN's primitives. */
    ONEDNN,
    /** The same in bf16. */
    ONEDNN_BF16;

    /** Takes the graph over; skips the test where this machine cannot run it. */
    GraphEngine create(BackboneSpec spec, ComputationGraph graph, int threads) {
        return switch (this) {
            case DL4J -> new Dl4jEngine(spec, graph, threads, true);
            case DL4J_BACKEND -> new Dl4jEngine(spec, graph, threads, false);
            case ONEDNN -> new OneDnnEngine(library(), spec, graph, Precision.FP32, threads);
            case ONEDNN_BF16 -> {
                assumeBf16();
                yield new OneDnnEngine(library(), spec, graph, Precision.BF16, threads);
            }
        };
    }

    /** With fresh weights. */
    GraphEngine create(BackboneSpec spec, int threads) {
        return create(spec, BackboneGraphs.build(spec, new RunSeed(4)), threads);
    }

    /** Skips the test where the CPU has no instructions for bf16. */
    static void assumeBf16() {
        Assumptions.assumeTrue(library().multipliesBf16(), "this CPU does not multiply bf16");
    }

    private static OneDnnLibrary library() {
        return OneDnnLibrary.find().orElseGet(() -> Assumptions.abort("oneDNN does not load on this machine"));
    }
}
