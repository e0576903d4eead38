/**
 * The place Results: the runs of a folder in a table, their curves over one another, one run in detail, and the evaluation of its
 * checkpoints. Runs are read and never changed or deleted; only what a run answers to the challenge is put beside it. May use all core but {@code model.engine}, {@code ui.common},
 * {@code ui.chart} and {@code ui.queue}.
 */
package dev.centroid.ui.results;
