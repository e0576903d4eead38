/**
 * What all places of the window share: words, themes, settings, background work, file choosing, navigation between places, and
 * the loading of FXML. Knows no place. May use all core but {@code model.engine}, and {@code ui.chart}.
 */
package dev.centroid.ui.common;
