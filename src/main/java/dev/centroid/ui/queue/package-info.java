/**
 * The runs of this window: they wait, run one after another in the background, and stay to be looked at. Shared by the places;
 * may use all core but {@code model.engine}, and {@code ui.common}.
 */
package dev.centroid.ui.queue;
