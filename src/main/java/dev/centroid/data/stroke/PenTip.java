package dev.centroid.data.stroke;

/**
 * Where the pen is at one moment.
 *
 * @param x to the right, in pixels of Omniglot's 105 × 105 images
 * @param y downwards, in the same pixels
 * @param down whether it touches the paper
 */
public record PenTip(double x, double y, boolean down) {}
