package dev.centroid.model.engine;

/**
 * What the steps of one pass need to know.
 *
 * @param norm how batch normalisation behaves; null in inference
 * @param pool where arrays come from
 */
record Pass(NormMode norm, ArrayPool pool) {

    /** Whether a backward pass follows, for which steps must keep things. */
    boolean isTraining() {
        return norm != null;
    }
}
