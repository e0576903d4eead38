package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.problem.Problem;
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

    /**
     * An engine for a graph, bound to the calling thread.
     *
     * @param graph initialised, from {@link dev.centroid.model.BackboneGraphs} or a file; closed with the engine
     * @param threads CPU threads, at least 1
     * @throws IllegalArgumentException if the graph is not that of the spec
     */
    public static BackboneEngine create(EngineChoice choice, BackboneSpec spec, ComputationGraph graph, int threads) {
        return switch (choice) {
            case AUTO, ONEDNN, DL4J -> new Dl4jEngine(spec, graph, threads);
        };
    }
}
