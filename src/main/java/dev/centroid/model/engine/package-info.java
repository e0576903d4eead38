/**
 * Engines that compute features and gradients of a backbone graph.
 *
 * <p>May use: {@code model}, {@code run}, {@code problem}; DL4J, ND4J, later oneDNN.
 */
package dev.centroid.model.engine;
