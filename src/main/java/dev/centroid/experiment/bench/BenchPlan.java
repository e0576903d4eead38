package dev.centroid.experiment.bench;

import dev.centroid.model.engine.EngineChoice;
import java.util.ArrayList;
import java.util.List;

/**
 * What a benchmark measures.
 *
 * @param networks at least one
 * @param engines at least one, not {@link EngineChoice#AUTO}
 * @param rounds how often each figure is taken, at least 1
 * @param seconds about how long each figure takes in each round, positive
 * @param threads CPU threads, at least 1
 */
public record BenchPlan(
        List<BenchNetwork> networks, List<EngineChoice> engines, int rounds, double seconds, int threads) {

    /** Checks the ranges. */
    public BenchPlan {
        networks = List.copyOf(networks);
        engines = List.copyOf(engines);
        if (networks.isEmpty() || engines.isEmpty() || engines.contains(EngineChoice.AUTO)) {
            throw new IllegalArgumentException("networks " + networks + ", engines " + engines);
        }
        if (rounds < 1 || !(seconds > 0) || threads < 1) {
            throw new IllegalArgumentException("rounds " + rounds + ", seconds " + seconds + ", threads " + threads);
        }
    }

    /**
     * From words, for the command line, which knows no engine.
     *
     * @param engines keys of engines; empty for all
     */
    public static BenchPlan of(
            List<BenchNetwork> networks, List<String> engines, int rounds, double seconds, int threads) {
        List<EngineChoice> chosen = new ArrayList<>();
        for (EngineChoice choice : EngineChoice.values()) {
            boolean wanted = engines.isEmpty() || engines.contains(choice.key());
            if (choice != EngineChoice.AUTO && wanted) {
                chosen.add(choice);
            }
        }
        return new BenchPlan(
                networks.isEmpty() ? List.of(BenchNetwork.values()) : networks, chosen, rounds, seconds, threads);
    }
}
