package dev.centroid.experiment;

import dev.centroid.run.Stage;
import dev.centroid.train.CheckpointInfo;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Weights that an episode lab can classify with.
 *
 * @param file the checkpoint; empty for the untrained network of the configuration
 * @param stage the stage they come from; empty for the untrained network
 * @param kind which of the stage's checkpoints
 * @param epochs epochs trained; 0 for the untrained network and for weights from elsewhere
 */
public record LabWeights(Optional<Path> file, Optional<Stage> stage, Kind kind, int epochs) {

    /** Which checkpoint of a stage. */
    public enum Kind {
        /** None: fresh weights. */
        UNTRAINED("untrained"),
        /** The last one. */
        LAST("last"),
        /** The best one on validation. */
        BEST("best"),
        /** A file outside of any run. */
        FILE("file");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The stable name in files, and the end of its bundle key. */
        public String key() {
            return key;
        }
    }

    /** Fresh weights, keyed by the seed of the configuration. */
    public static final LabWeights UNTRAINED = new LabWeights(Optional.empty(), Optional.empty(), Kind.UNTRAINED, 0);

    static LabWeights of(Path file, Kind kind, CheckpointInfo info) {
        int epochs = info.progress() == null ? 0 : info.progress().epoch();
        return new LabWeights(Optional.of(file), Optional.of(info.stage()), kind, epochs);
    }
}
