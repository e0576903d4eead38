/**
 * From a dataset root to batches of pixels: layouts, class splits, the packed image store, preprocessing and augmentation.
 *
 * <p>May use: {@code run}, {@code problem}; the only core package that may use image I/O ({@code java.awt.image},
 * {@code javax.imageio}).
 */
package dev.centroid.data;
