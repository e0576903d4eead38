/**
 * What a run leaves on disk: its folder and lock, its logs, its provenance and result; and where the application keeps files
 * of its own. Whole files are moved into place, logs are cut back to the checkpoint on resume.
 *
 * <p>May use: {@code run}, {@code problem}; Jackson, Logback.
 */
package dev.centroid.experiment.folder;
