package dev.centroid.data.layout;

/**
 * What a split needs to know of a class.
 *
 * @param name its name
 * @param given where the layout puts it
 * @param images how many it has, at least 1
 */
public record ClassSummary(String name, GivenPart given, int images) {}
