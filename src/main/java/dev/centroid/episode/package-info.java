/**
 * Episodes: which images are support and which are queries, drawn by a keyed seed, and the short code that gives one back.
 *
 * <p>May use: {@code data}, {@code run}, {@code problem}.
 */
package dev.centroid.episode;
