package dev.centroid.model.engine;

import dev.centroid.model.BackboneSpec;
import dev.centroid.problem.Problem;
import java.util.function.Consumer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Makes the engine that a configuration asks for. */
public final class Engines {

    private Engines() {}

    /** An engine for a graph, which it owns; bound to the calling thread. */
    public static BackboneEngine create(
            EngineChoice choice, BackboneSpec spec, ComputationGraph graph, int threads, Consumer<Problem> notices) {
        return new Dl4jEngine(spec, graph, threads);
    }
}
