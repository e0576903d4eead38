package dev.centroid.experiment;
/** Placeholder until ReferenceWeights is merged. */
public final class WeightExchange {
    private WeightExchange() {}
    /** Exports. */
    public static int export(java.nio.file.Path checkpoint, java.nio.file.Path target, boolean backboneOnly) {
        throw new UnsupportedOperationException();
    }
    /** Imports. */
    public static java.nio.file.Path importWeights(
            java.nio.file.Path source, dev.centroid.model.BackboneKind kind, Integer size, java.nio.file.Path target) {
        throw new UnsupportedOperationException();
    }
}
