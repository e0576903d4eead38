package dev.centroid.model;

import dev.centroid.problem.ProblemCode;
import dev.centroid.problem.ProblemKind;

/** What can be wrong with model files and with the engines that run them. */
public enum ModelProblem implements ProblemCode {
    /** Arguments: file. */
    FILE_MISSING,
    /** Arguments: file, what the system said. */
    FILE_UNREADABLE,
    /** Arguments: file, its size in MB, the limit in MB. */
    FILE_TOO_LARGE,
    /** Arguments: file, bytes that it should have, bytes that it has. */
    SAFETENSORS_TRUNCATED,
    /** Arguments: file. */
    SAFETENSORS_HEADER,
    /** Arguments: file, tensor. */
    SAFETENSORS_ENTRY,
    /** Arguments: file, tensor, dtype. */
    SAFETENSORS_TYPE,
    /** Arguments: file, tensor. */
    SAFETENSORS_OFFSETS,
    /** Arguments: file, tensor, shape, bytes that the shape takes, bytes that the entry has. */
    SAFETENSORS_SIZE,
    /** Arguments: file, tensor. */
    TENSOR_MISSING,
    /** Arguments: file, tensor, its dtype, the types that can be read here. */
    TENSOR_TYPE,
    /** Arguments: file. */
    MODEL_DAMAGED,
    /** Arguments: file, the entry that it lacks. */
    MODEL_OTHER_KIND,
    /** Arguments: file, the network in it, the network that is needed. */
    MODEL_OTHER_NETWORK,
    /** Arguments: file, names of tensors. */
    WEIGHTS_MISSING,
    /** Arguments: file, names of tensors. */
    WEIGHTS_UNEXPECTED,
    /** Arguments: file, names of tensors with the shape found and the shape needed. */
    WEIGHTS_SHAPE,
    /** Arguments: batch size, batch size to try, the property that sets the limit. */
    NATIVE_MEMORY(ProblemKind.FAILURE),
    /** Arguments: what the GPU backend said. */
    NO_GPU(ProblemKind.WARNING),
    /** None. */
    ONEDNN_MISSING(ProblemKind.WARNING),
    /** None. */
    ONEDNN_ON_GPU(ProblemKind.WARNING),
    /** Arguments: name of the layer, its type. */
    ONEDNN_LAYER(ProblemKind.WARNING),
    /** Arguments: instruction set of the CPU. */
    BF16_UNSUPPORTED(ProblemKind.WARNING),
    /** None. */
    BF16_NEEDS_ONEDNN(ProblemKind.WARNING);

    private final ProblemKind kind;

    ModelProblem() {
        this(ProblemKind.INPUT);
    }

    ModelProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public String area() {
        return "model";
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
