/**
 * What a run says and hears: immutable events of plain numbers going out, {@link dev.centroid.run.RunControl} coming back, and
 * the seed that every draw is keyed by.
 *
 * <p>May use: the JDK and {@code problem}.
 */
package dev.centroid.run;
