package dev.centroid.model.engine.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The arrays of a step by oneDNN's numbers of arguments, {@code DNNL_ARG_…}. */
final class Arguments {

    private final Map<Integer, Tensor> tensors = new LinkedHashMap<>();

    /** Adds an array. */
    Arguments with(int number, Tensor tensor) {
        tensors.put(number, tensor);
        return this;
    }

    /** Adds an array unless it is null. */
    Arguments withAny(int number, Tensor tensor) {
        return tensor == null ? this : with(number, tensor);
    }

    void forEach(BiConsumer<Integer, Tensor> action) {
        tensors.forEach(action);
    }
}
