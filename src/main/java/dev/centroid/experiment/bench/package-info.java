/**
 * How fast this machine trains, infers and scores: the measurements behind {@code centroid bench}.
 *
 * <p>May use: all core packages but {@code cli}.
 */
package dev.centroid.experiment.bench;
