package dev.centroid.model.head;

/**
 * Gradients of a loss with respect to the inputs of an episodic head. A plain carrier: the arrays are handed over, not
 * copied, and the receiver may change them.
 *
 * @param support ∂loss/∂support [N, K, D]
 * @param queries ∂loss/∂queries [M, D]
 * @param temperature ∂loss/∂τ
 */
public record HeadGradients(float[] support, float[] queries, float temperature) {}
