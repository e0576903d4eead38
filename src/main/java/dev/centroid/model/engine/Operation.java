package dev.centroid.model.engine;

import java.util.List;

/**
 * One vertex of the graph, computed. A step lets go of the arrays it is given once it needs them no more, and hands on arrays
 * that its receiver must let go of. An array may be overwritten by whoever holds it alone.
 */
interface Operation {

    /** Computes the output; in training keeps what {@link #backward} needs. */
    PooledArray forward(List<PooledArray> inputs, Pass pass);

    /**
     * Computes the gradients for the last forward pass.
     *
     * @param gradient ∂loss/∂output
     * @param inputNeeded false where nobody wants the gradient of the input
     * @return ∂loss/∂input of each input; empty if not needed
     */
    List<PooledArray> backward(PooledArray gradient, boolean inputNeeded, Pass pass);
}
