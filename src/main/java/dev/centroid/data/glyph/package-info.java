/**
 * Synthetic glyphs, the embedded default dataset: alphabets of characters made of pen strokes and drawn by varying hands,
 * all from one seed, the same on every platform.
 *
 * <p>May use: {@code run}, {@code data}.
 */
package dev.centroid.data.glyph;
