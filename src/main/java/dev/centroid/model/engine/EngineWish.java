package dev.centroid.model.engine;

import java.util.Arrays;

/**
 * The engine that a configuration asks for, or that a run goes on with.
 *
 * @param engine which
 * @param precision the numbers it computes with
 * @param threads CPU threads, at least 1
 */
public record EngineWish(EngineChoice engine, Precision precision, int threads) {

    /** What a description says was used. */
    public static EngineWish like(EngineDescription used) {
        EngineChoice engine = Arrays.stream(EngineChoice.values())
                .filter(choice -> choice.key().equals(used.engine()))
                .findFirst()
                .orElse(EngineChoice.AUTO);
        Precision precision = Arrays.stream(Precision.values())
                .filter(p -> p.key().equals(used.precision()))
                .findFirst()
                .orElse(Precision.FP32);
        return new EngineWish(engine, precision, used.threads());
    }
}
