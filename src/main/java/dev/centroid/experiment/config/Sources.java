package dev.centroid.experiment.config;

/** Where defaults come from. */
final class Sources {

    static final String STAGE_1 = "few-shot-meta-baseline, train_classifier_mini";
    static final String STAGE_2 = "few-shot-meta-baseline, train_meta_mini";
    static final String REFERENCE = "few-shot-meta-baseline";
    static final String PYTORCH = "PyTorch";
    static final String HOUSE = "Centroid";

    private Sources() {}
}
