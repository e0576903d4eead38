/** The place Datasets. May use all core but {@code model.engine}, {@code ui.common}, {@code ui.chart} and {@code ui.queue}. */
package dev.centroid.ui.datasets;
