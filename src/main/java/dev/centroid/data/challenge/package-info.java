/**
 * The one-shot classification challenge of Omniglot (Lake, Salakhutdinov, Tenenbaum 2015): runs of single training drawings and
 * single test drawings, read from {@code all_runs.zip}. May use {@code data}, {@code run} and {@code problem}.
 */
package dev.centroid.data.challenge;
