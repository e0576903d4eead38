/**
 * The one-shot challenge at the place Results: checkpoints of the selected runs, or the modified Hausdorff distance, answer it;
 * their errors stand beside those of people and of published systems, and each run can be looked at drawing by drawing. Answers
 * are kept in the folder of the run that gave them. May use all core but {@code model.engine}, and {@code ui.common}.
 */
package dev.centroid.ui.results.challenge;
