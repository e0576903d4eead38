/**
 * The headless commands.
 *
 * <p>May use: every core package but {@code model.engine}.
 */
package dev.centroid.cli;
