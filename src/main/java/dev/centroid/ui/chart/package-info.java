/**
 * Charts: curves of a run or of several, drawn by JFreeChart on a JavaFX canvas, and the staircase of the learning rate with
 * milestones that can be dragged. Knows numbers and labels, nothing of runs and screens.
 *
 * <p>The way of a curve: {@link dev.centroid.ui.chart.Curve} (all its points) → {@code DownSampler} (what the eye can see in
 * the width there is) → {@code CurvePlot} (a JFreeChart in the colours of a {@link dev.centroid.ui.chart.ChartPalette}) →
 * {@link dev.centroid.ui.chart.CurveChart} (the screen) or {@code ChartPictures} (a file).
 *
 * <p>May use: JavaFX, JFreeChart, Batik, commons-csv, Ikonli, {@code run}, {@code problem} and the file writing of
 * {@code experiment.folder}; no other package of {@code ui}.
 */
package dev.centroid.ui.chart;
