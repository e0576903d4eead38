/**
 * The doctor of dataset roots: finds what would spoil a few-shot experiment, from a missing file to a class that stands in two
 * splits. May use {@code data}, {@code data.layout}, {@code data.pack}, {@code data.stroke}, {@code run} and
 * {@code problem}.
 */
package dev.centroid.data.doctor;
