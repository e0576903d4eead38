package dev.centroid.model.engine;

/**
 * What computes: stored in the provenance, and compared on resume, since results are only bit for bit the same on the same
 * engine.
 *
 * @param engine the key of the engine, for example {@code dl4j}
 * @param backend the library and backend below, for example {@code nd4j-native 1.0.0-M2.1}
 * @param device {@code CPU}, or the name of the GPU
 * @param instructionSet the CPU instruction set used, for example {@code generic}
 * @param precision {@code fp32} or {@code bf16}
 * @param threads CPU threads
 */
public record EngineDescription(
        String engine, String backend, String device, String instructionSet, String precision, int threads) {}
