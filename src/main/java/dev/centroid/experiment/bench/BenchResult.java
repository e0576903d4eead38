package dev.centroid.experiment.bench;

import dev.centroid.experiment.folder.Machine;
import java.util.List;

/**
 * What was measured.
 *
 * @param machine the computer
 * @param threads CPU threads of engines and workers
 * @param rounds how often each figure was taken
 * @param engines images a second of each network on each engine
 * @param episodes episodes a second
 * @param augmentation photographs a second and core: random resized crop, flip, normalisation
 */
public record BenchResult(
        Machine machine,
        int threads,
        int rounds,
        List<EngineRates> engines,
        List<EpisodeRate> episodes,
        Rate augmentation) {

    /** Copies the lists. */
    public BenchResult {
        engines = List.copyOf(engines);
        episodes = List.copyOf(episodes);
    }

    /**
     * Images a second of one network on one engine.
     *
     * @param network for example {@code convnet4 3×80×80}
     * @param batch images in a step
     * @param engine its key
     * @param precision {@code fp32} or {@code bf16}
     * @param instructionSet what the engine says that it uses
     * @param training forward and back with the images in memory
     * @param inference features alone
     * @param endToEnd training with batch assembly, augmentation, head and optimizer
     */
    public record EngineRates(
            String network,
            int batch,
            String engine,
            String precision,
            String instructionSet,
            Rate training,
            Rate inference,
            Rate endToEnd) {

        /** Share of the engine's own training rate that is left end to end, by the medians. */
        public double share() {
            return endToEnd.median() / training.median();
        }
    }

    /**
     * Episodes a second with the features at hand.
     *
     * @param way classes
     * @param shot support images per class
     * @param query images per class to be classified
     * @param featureSize D
     * @param rate episodes a second
     */
    public record EpisodeRate(int way, int shot, int query, int featureSize, Rate rate) {}
}
