package dev.centroid.experiment;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong when a whole experiment is set up, resumed or evaluated. */
public enum ExperimentProblem implements ProblemCode {
    /** The dataset has no such part: part. */
    NO_SUCH_SPLIT(ProblemKind.INPUT),
    /** The run is already complete: folder, key of its length. */
    ALREADY_FINISHED(ProblemKind.INPUT),
    /** A stage has trained longer than it shall: folder, key, wanted, done. */
    EPOCHS_ALREADY_DONE(ProblemKind.INPUT),
    /** The dataset, or its strokes, are not those of the run any more: folder, fingerprint then, fingerprint now. */
    DATASET_CHANGED(ProblemKind.INPUT),
    /** The run began before strokes counted, so whether they are the same is not known: folder. */
    STROKES_NOT_RECORDED(ProblemKind.WARNING),
    /** The engine is not the one of the run, so figures may differ in their last bits: then, now. */
    ENGINE_CHANGED(ProblemKind.WARNING),
    /** The run or checkpoint to evaluate is not there: path. */
    NO_CHECKPOINT(ProblemKind.INPUT),
    /** The tensors are not those of the network: file, network, blocks found. */
    WEIGHTS_OTHER_NETWORK(ProblemKind.INPUT),
    /** No input that Centroid knows: file, channels, size, smallest size. */
    WEIGHTS_OTHER_INPUT(ProblemKind.INPUT),
    /** The configuration asks for validation, but the dataset has no validation classes: key. */
    NO_VALIDATION_CLASSES(ProblemKind.WARNING),
    /** A batch of more images than there are: batch, images. */
    BATCH_ABOVE_IMAGES(ProblemKind.WARNING),
    /** Drawings without strokes are trained on as they are: drawings without, drawings. */
    STROKES_INCOMPLETE(ProblemKind.WARNING),
    /** A checkpoint alone does not name a dataset: file. */
    NO_CONFIG(ProblemKind.INPUT),
    /** The challenge is drawn in ink, and the model sees colours: file, channels. */
    CHALLENGE_CHANNELS(ProblemKind.INPUT),
    /** Java's own memory ran out: what it said. */
    OUT_OF_MEMORY(ProblemKind.FAILURE),
    /** Something unforeseen: type and message, log file. */
    UNEXPECTED(ProblemKind.FAILURE);

    private final ProblemKind kind;

    ExperimentProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "experiment";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
