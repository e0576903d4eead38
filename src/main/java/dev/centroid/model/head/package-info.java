/**
 * Heads and the loss: pure functions over float arrays, with their gradients.
 *
 * <p>May use: the JDK and {@code problem}. (The design allows ND4J here; plain arrays are faster at these sizes and keep the
 * arithmetic in one fixed order.)
 */
package dev.centroid.model.head;
