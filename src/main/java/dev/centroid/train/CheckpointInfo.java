package dev.centroid.train;

import dev.centroid.data.Preprocessing;
import dev.centroid.model.BackboneSpec;
import dev.centroid.model.engine.EngineDescription;
import dev.centroid.run.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a checkpoint says about itself: readable without loading a weight.
 *
 * @param version of this record; {@link #VERSION}
 * @param stage which stage's weights
 * @param backbone the network
 * @param input the preprocessing the weights are right for
 * @param head which rule the temperature belongs to
 * @param temperature of the head; NaN in stage 1, null in files
 * @param progress how far the stage had come; null for imported weights
 * @param baseClasses names of the base classes, in the order of the linear head's rows; empty for imported weights
 * @param seed the run's seed
 * @param datasetFingerprint the images it was trained on; empty for imported weights
 * @param engine what computed it; null for imported weights
 * @param logLengths bytes of each log file at the time, by name
 * @param centroid the version of Centroid that wrote it
 */
public record CheckpointInfo(
        int version,
        Stage stage,
        BackboneSpec backbone,
        Preprocessing input,
        HeadKind head,
        double temperature,
        Progress progress,
        List<String> baseClasses,
        long seed,
        String datasetFingerprint,
        EngineDescription engine,
        Map<String, Long> logLengths,
        String centroid) {

    /** The version this build writes. */
    public static final int VERSION = 1;

    /** Checks that what every checkpoint needs is there and copies the collections. */
    public CheckpointInfo {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(backbone, "backbone");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(head, "head");
        baseClasses = List.copyOf(baseClasses);
        logLengths = Map.copyOf(logLengths);
    }
}
