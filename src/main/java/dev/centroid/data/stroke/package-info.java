/**
 * Omniglot's pen strokes: how each character was written, with its timing. Read from the official archives, checked against the
 * images, resampled, and drawn again with small changes. May use {@code data}, {@code run} and {@code problem}.
 */
package dev.centroid.data.stroke;
