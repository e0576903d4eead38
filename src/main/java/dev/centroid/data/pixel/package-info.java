/**
 * From stored 8-bit pixels to batches of network input: scaling, augmentation, normalisation, and the worker threads that
 * do them ahead of the engine.
 *
 * <p>May use: {@code run}, {@code problem}, {@code data}.
 */
package dev.centroid.data.pixel;
