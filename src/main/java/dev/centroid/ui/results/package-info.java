/** The place Results. May use all core but {@code model.engine}, {@code ui.common}, {@code ui.chart} and {@code ui.queue}. */
package dev.centroid.ui.results;
