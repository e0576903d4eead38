/**
 * From a dataset root to an index of classes and where each of their images is read from, and from that to the split into
 * base, held-out, validation and novel images. Reads names and sizes here, never pixels.
 *
 * <p>May use: {@code run}, {@code problem}, {@code data}, {@code data.glyph}, {@code data.numpy}.
 */
package dev.centroid.data.layout;
