package dev.centroid.train;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can go wrong while training or with a checkpoint. */
public enum TrainProblem implements ProblemCode {
    /** The loss is not finite: epoch, step, learning rate, loss. */
    DIVERGED(ProblemKind.FAILURE),
    /** The file is no checkpoint of Centroid: file, reason. */
    CHECKPOINT_UNREADABLE(ProblemKind.INPUT),
    /** The checkpoint was written by a newer version: file, found, known. */
    CHECKPOINT_VERSION(ProblemKind.INPUT),
    /** The checkpoint holds another network: file, found, wanted. */
    CHECKPOINT_OTHER_NETWORK(ProblemKind.INPUT),
    /** The checkpoint was trained on another input: file, found, wanted. */
    CHECKPOINT_OTHER_INPUT(ProblemKind.INPUT);

    private final ProblemKind kind;

    TrainProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "train";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
