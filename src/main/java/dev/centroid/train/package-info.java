/**
 * The two stages of training, their optimizers, the schedule and checkpoints.
 *
 * <p>May use: {@code data}, {@code episode}, {@code model} and its parts, {@code evaluate}, {@code run}, {@code problem}.
 */
package dev.centroid.train;
