/**
 * From a YAML file to a finished run folder: the configuration, its problems, the folder, the provenance, and the runner that
 * wires the other packages together.
 *
 * <p>May use: every core package.
 */
package dev.centroid.experiment;
