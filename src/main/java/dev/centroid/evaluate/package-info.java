/**
 * Few-shot accuracy over many episodes, with its interval and the confusion between classes.
 *
 * <p>May use: {@code data}, {@code episode}, {@code model} and its parts, {@code run}, {@code problem}.
 */
package dev.centroid.evaluate;
