/**
 * The packed image store: one file of 8-bit pixels per dataset root and format in a cache folder, built once on several
 * threads, mapped into memory, and read by part.
 *
 * <p>May use: {@code run}, {@code problem}, {@code data}, {@code data.layout}, {@code data.numpy}, {@code data.pixel},
 * {@code data.glyph}; image I/O.
 */
package dev.centroid.data.pack;
