package dev.centroid.model.engine.onednn;

import org.bytedeco.dnnl.memory;

/** An array of gradients that one or more nodes have still to read; the last of them may write over it. */
final class Gradient {

    private final Tensor tensor;
    private int holders;

    /** For so many nodes. */
    Gradient(Tensor tensor, int holders) {
        this.tensor = tensor;
        this.holders = holders;
    }

    Tensor tensor() {
        return tensor;
    }

    /** One of the nodes reads it now. Returns whether nobody needs it afterwards. */
    boolean take() {
        holders--;
        return holders == 0;
    }

    /** One of the nodes reads it, in a layout of its choice. */
    Taken takeIn(Recorder recorder, memory.desc layout) {
        Tensor read = recorder.in(layout, tensor);
        boolean last = take();
        return new Taken(read, last || read != tensor);
    }

    /**
     * Gradients for one node.
     *
     * @param tensor in the layout that the node wants
     * @param mayBeOverwritten whether nobody needs them afterwards
     */
    record Taken(Tensor tensor, boolean mayBeOverwritten) {

        /** An array of the same layout for a result: the same one where that is possible. */
        Tensor inPlace(Recorder recorder) {
            return mayBeOverwritten ? tensor : recorder.passing(tensor.layout());
        }
    }
}
