/**
 * Backbones as DL4J graphs of stock layers, and their files: DL4J's own and safetensors.
 *
 * <p>May use: {@code run}, {@code problem}; DL4J, ND4J.
 */
package dev.centroid.model;
