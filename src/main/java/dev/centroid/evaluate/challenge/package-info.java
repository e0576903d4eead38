/**
 * The one-shot classification challenge: systems that answer it, their errors, and the published lines to compare with. May use
 * {@code data}, {@code model}, {@code run} and {@code problem}.
 */
package dev.centroid.evaluate.challenge;
