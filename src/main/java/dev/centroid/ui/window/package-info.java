/**
 * The frame around the five places: menu, navigation, status line, theme, language, closing. Knows the places by their name only;
 * may use {@code ui.common} and {@code ui.queue}.
 */
package dev.centroid.ui.window;
